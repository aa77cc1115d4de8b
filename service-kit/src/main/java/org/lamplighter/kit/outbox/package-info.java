/** Publishes the events that wait in documents, in order per aggregate. */
@NullMarked
package org.lamplighter.kit.outbox;

import org.jspecify.annotations.NullMarked;
