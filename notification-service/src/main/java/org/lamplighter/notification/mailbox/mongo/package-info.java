/** Keeps the local mailbox. */
@NullMarked
package org.lamplighter.notification.mailbox.mongo;

import org.jspecify.annotations.NullMarked;
