/** The network's devices on their topic. */
@NullMarked
package org.lamplighter.dispatch.signal.kafka;

import org.jspecify.annotations.NullMarked;
