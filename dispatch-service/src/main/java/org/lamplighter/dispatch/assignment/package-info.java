/** Which crew gets which order, and what happens when there is none. */
@NullMarked
package org.lamplighter.dispatch.assignment;

import org.jspecify.annotations.NullMarked;
