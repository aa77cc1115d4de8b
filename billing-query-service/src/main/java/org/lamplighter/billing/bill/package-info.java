/** Readings and the bills rated from them, a year of an account at a time. */
@NullMarked
package org.lamplighter.billing.bill;

import org.jspecify.annotations.NullMarked;
