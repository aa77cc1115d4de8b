/** Accounts, readings, bills and the rating that explains them. */
@NullMarked
package org.lamplighter.billing;

import org.jspecify.annotations.NullMarked;
