/** Photographs that a crew takes before and after. */
@NullMarked
package org.lamplighter.dispatch.photo;

import org.jspecify.annotations.NullMarked;
