/** Tests of the rating. */
@NullMarked
package org.lamplighter.billing.rating;

import org.jspecify.annotations.NullMarked;
