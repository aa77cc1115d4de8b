/** Keeps preferences. */
@NullMarked
package org.lamplighter.notification.preferences.mongo;

import org.jspecify.annotations.NullMarked;
