/** The local mailbox: what would have gone out by SMS, for a person to look at; embedded run only. */
@NullMarked
package org.lamplighter.notification.mailbox;

import org.jspecify.annotations.NullMarked;
