/** Tests. */
@NullMarked
package org.lamplighter.notification.message;

import org.jspecify.annotations.NullMarked;
