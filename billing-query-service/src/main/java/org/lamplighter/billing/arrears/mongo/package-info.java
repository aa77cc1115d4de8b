/** Arrears in the document store. */
@NullMarked
package org.lamplighter.billing.arrears.mongo;

import org.jspecify.annotations.NullMarked;
