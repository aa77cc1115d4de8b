/** Balances and payments over HTTP. */
@NullMarked
package org.lamplighter.billing.ledger.web;

import org.jspecify.annotations.NullMarked;
