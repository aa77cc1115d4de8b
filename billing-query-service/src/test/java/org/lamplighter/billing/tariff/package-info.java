/** Tests of versions of tariffs. */
@NullMarked
package org.lamplighter.billing.tariff;

import org.jspecify.annotations.NullMarked;
