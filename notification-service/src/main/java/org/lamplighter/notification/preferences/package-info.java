/** What customers can be told over which channel, and what each of them wants of it. */
@NullMarked
package org.lamplighter.notification.preferences;

import org.jspecify.annotations.NullMarked;
