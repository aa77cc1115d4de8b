/** Looks for consents whose last day is over. */
@NullMarked
package org.lamplighter.billing.consent.schedule;

import org.jspecify.annotations.NullMarked;
