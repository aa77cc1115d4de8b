/** What devices of the network tell of supply, and the outages that come of it. */
@NullMarked
package org.lamplighter.dispatch.signal;

import org.jspecify.annotations.NullMarked;
