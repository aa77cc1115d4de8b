/** The tariffs that are published and rated by. */
@NullMarked
package org.lamplighter.billing.tariff;

import org.jspecify.annotations.NullMarked;
