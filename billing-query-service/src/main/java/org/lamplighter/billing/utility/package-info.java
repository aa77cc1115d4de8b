/** The utility's own bills, as its billing issued them, and how our rating agrees with them. */
@NullMarked
package org.lamplighter.billing.utility;

import org.jspecify.annotations.NullMarked;
