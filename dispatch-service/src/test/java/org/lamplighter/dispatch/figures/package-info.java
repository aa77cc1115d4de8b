@NullMarked
package org.lamplighter.dispatch.figures;

import org.jspecify.annotations.NullMarked;
