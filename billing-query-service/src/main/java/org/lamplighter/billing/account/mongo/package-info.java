/** Accounts found by whom they are bound to. */
@NullMarked
package org.lamplighter.billing.account.mongo;

import org.jspecify.annotations.NullMarked;
