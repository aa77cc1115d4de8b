/** What devices tell. */
@NullMarked
package org.lamplighter.dispatch.signal;

import org.jspecify.annotations.NullMarked;
