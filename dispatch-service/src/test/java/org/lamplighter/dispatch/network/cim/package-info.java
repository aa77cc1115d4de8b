@NullMarked
package org.lamplighter.dispatch.network.cim;

import org.jspecify.annotations.NullMarked;
