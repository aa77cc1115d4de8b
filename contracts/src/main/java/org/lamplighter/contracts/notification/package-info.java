/** What notification-service tells: messages sent and failed. */
@NullMarked
package org.lamplighter.contracts.notification;

import org.jspecify.annotations.NullMarked;
