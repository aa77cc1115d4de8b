/** Traces that outlast a request. */
@NullMarked
package org.lamplighter.notification.message.trace;

import org.jspecify.annotations.NullMarked;
