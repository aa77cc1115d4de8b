/** The rating of a bill: tariffs as dated data, block tiers, times of use; every line with its derivation. Pure, knows no framework. */
@NullMarked
package org.lamplighter.billing.rating;

import org.jspecify.annotations.NullMarked;
