/** Tests. */
@NullMarked
package org.lamplighter.notification.mailbox;

import org.jspecify.annotations.NullMarked;
