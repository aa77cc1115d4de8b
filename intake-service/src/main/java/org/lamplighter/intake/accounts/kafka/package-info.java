/** Feeds the slim copy of accounts. */
@NullMarked
package org.lamplighter.intake.accounts.kafka;

import org.jspecify.annotations.NullMarked;
