/** Tests of accounts. */
@NullMarked
package org.lamplighter.billing.account;

import org.jspecify.annotations.NullMarked;
