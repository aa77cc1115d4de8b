/** Turns the events of a case into steps to tell. */
@NullMarked
package org.lamplighter.notification.message.kafka;

import org.jspecify.annotations.NullMarked;
