/** The topic that accounts are published on. */
@NullMarked
package org.lamplighter.billing.account.kafka;

import org.jspecify.annotations.NullMarked;
