/** The board as JSON and as server-sent events. */
@NullMarked
package org.lamplighter.dispatch.board.web;

import org.jspecify.annotations.NullMarked;
