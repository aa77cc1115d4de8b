/** Where accounts hang in the network, from billing. */
@NullMarked
package org.lamplighter.dispatch.network.kafka;

import org.jspecify.annotations.NullMarked;
