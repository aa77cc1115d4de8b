@NullMarked
package org.lamplighter.dispatch.board;

import org.jspecify.annotations.NullMarked;
