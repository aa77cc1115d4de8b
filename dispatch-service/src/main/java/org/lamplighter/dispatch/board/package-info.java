/** The dispatcher's board: orders by time left, crews, outages of a service area. Reads only; changes nothing. */
@NullMarked
package org.lamplighter.dispatch.board;

import org.jspecify.annotations.NullMarked;
