/** Tariffs read from files. */
@NullMarked
package org.lamplighter.billing.tariff.files;

import org.jspecify.annotations.NullMarked;
