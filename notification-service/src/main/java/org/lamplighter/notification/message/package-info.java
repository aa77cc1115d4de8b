/** Messages to customers: which step of a case is told to whom, on which channel and when, and what became of it. */
@NullMarked
package org.lamplighter.notification.message;

import org.jspecify.annotations.NullMarked;
