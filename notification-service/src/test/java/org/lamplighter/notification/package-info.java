/** Tests. */
@NullMarked
package org.lamplighter.notification;

import org.jspecify.annotations.NullMarked;
