/** A real Kafka broker (KRaft, one node) as a child process. */
@NullMarked
package org.lamplighter.local.kafka;

import org.jspecify.annotations.NullMarked;
