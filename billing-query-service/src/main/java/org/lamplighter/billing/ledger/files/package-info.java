/** Reads until when bills are to be paid. */
@NullMarked
package org.lamplighter.billing.ledger.files;

import org.jspecify.annotations.NullMarked;
