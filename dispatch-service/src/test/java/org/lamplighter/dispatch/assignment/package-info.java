/** Tests of the assignment feature. */
@NullMarked
package org.lamplighter.dispatch.assignment;

import org.jspecify.annotations.NullMarked;
