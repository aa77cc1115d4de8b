/** Looks for due messages again and again. */
@NullMarked
package org.lamplighter.notification.message.schedule;

import org.jspecify.annotations.NullMarked;
