/** Tables that an editor loads: read row by row, bad rows told, the rest loaded. */
@NullMarked
package org.lamplighter.dispatch.csv;

import org.jspecify.annotations.NullMarked;
