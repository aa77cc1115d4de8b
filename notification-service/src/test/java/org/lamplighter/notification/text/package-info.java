/** Tests. */
@NullMarked
package org.lamplighter.notification.text;

import org.jspecify.annotations.NullMarked;
