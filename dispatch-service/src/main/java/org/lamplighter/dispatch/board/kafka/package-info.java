/** Wakes live boards when an event of theirs passes. */
@NullMarked
package org.lamplighter.dispatch.board.kafka;

import org.jspecify.annotations.NullMarked;
