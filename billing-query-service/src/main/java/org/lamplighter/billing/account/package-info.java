/** Accounts, who they are bound to, and what others may see of them. */
@NullMarked
package org.lamplighter.billing.account;

import org.jspecify.annotations.NullMarked;
