/** Who knows how long the ways are: the great circle, or a server of roads where one is set. */
@NullMarked
package org.lamplighter.dispatch.ways;

import org.jspecify.annotations.NullMarked;
