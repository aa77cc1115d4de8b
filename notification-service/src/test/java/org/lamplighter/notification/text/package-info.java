/** The words are all there, and short enough. */
@NullMarked
package org.lamplighter.notification.text;

import org.jspecify.annotations.NullMarked;
