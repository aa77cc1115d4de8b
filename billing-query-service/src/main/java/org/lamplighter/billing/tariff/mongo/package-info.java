/** Versions of tariffs in the document store. */
@NullMarked
package org.lamplighter.billing.tariff.mongo;

import org.jspecify.annotations.NullMarked;
