/** What to start beside a gateway to measure how much it can carry. */
@NullMarked
package org.lamplighter.gateway.load;

import org.jspecify.annotations.NullMarked;
