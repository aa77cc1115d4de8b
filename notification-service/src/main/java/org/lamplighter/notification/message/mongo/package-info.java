/** Keeps messages and whom they go to. */
@NullMarked
package org.lamplighter.notification.message.mongo;

import org.jspecify.annotations.NullMarked;
