/** Tests of tariff files. */
@NullMarked
package org.lamplighter.billing.tariff.files;

import org.jspecify.annotations.NullMarked;
