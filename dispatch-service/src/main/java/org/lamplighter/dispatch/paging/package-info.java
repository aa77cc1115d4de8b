/** Pages by cursor. */
@NullMarked
package org.lamplighter.dispatch.paging;

import org.jspecify.annotations.NullMarked;
