/** The rules of telling, without Spring. */
@NullMarked
package org.lamplighter.notification.message;

import org.jspecify.annotations.NullMarked;
