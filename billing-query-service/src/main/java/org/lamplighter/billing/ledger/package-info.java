/** What an account owes and what was paid: bills become charges, payments settle them oldest first. */
@NullMarked
package org.lamplighter.billing.ledger;

import org.jspecify.annotations.NullMarked;
