/** What holds for ledgers. */
@NullMarked
package org.lamplighter.billing.ledger;

import org.jspecify.annotations.NullMarked;
