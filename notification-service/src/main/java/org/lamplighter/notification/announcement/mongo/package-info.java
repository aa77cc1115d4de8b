/** Accounts in the document store. */
@NullMarked
package org.lamplighter.notification.announcement.mongo;

import org.jspecify.annotations.NullMarked;
