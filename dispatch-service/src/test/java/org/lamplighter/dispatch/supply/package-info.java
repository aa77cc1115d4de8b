@NullMarked
package org.lamplighter.dispatch.supply;

import org.jspecify.annotations.NullMarked;
