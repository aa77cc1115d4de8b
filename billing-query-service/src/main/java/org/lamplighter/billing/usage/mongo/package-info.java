/** Months of intervals in the document store. */
@NullMarked
package org.lamplighter.billing.usage.mongo;

import org.jspecify.annotations.NullMarked;
