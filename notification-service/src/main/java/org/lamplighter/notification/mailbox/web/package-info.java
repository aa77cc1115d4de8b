/** The local mailbox as a page and as JSON. */
@NullMarked
package org.lamplighter.notification.mailbox.web;

import org.jspecify.annotations.NullMarked;
