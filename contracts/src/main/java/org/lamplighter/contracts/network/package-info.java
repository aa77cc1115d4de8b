/** What the network's own devices tell, as the utility's control and metering systems pass it on. */
@NullMarked
package org.lamplighter.contracts.network;

import org.jspecify.annotations.NullMarked;
