/** Who is told what, when, over which channel. */
@NullMarked
package org.lamplighter.notification;

import org.jspecify.annotations.NullMarked;
