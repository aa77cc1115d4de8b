/** Readings that cannot be right: found by dated rules, told to crews once, withdrawn when a later reading explains them. */
@NullMarked
package org.lamplighter.billing.anomaly;

import org.jspecify.annotations.NullMarked;
