/** The service against a real broker and store. */
@NullMarked
package org.lamplighter.notification;

import org.jspecify.annotations.NullMarked;
