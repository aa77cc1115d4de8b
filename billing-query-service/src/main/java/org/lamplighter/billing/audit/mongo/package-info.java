/** Audit rows in the store. */
@NullMarked
package org.lamplighter.billing.audit.mongo;

import org.jspecify.annotations.NullMarked;
