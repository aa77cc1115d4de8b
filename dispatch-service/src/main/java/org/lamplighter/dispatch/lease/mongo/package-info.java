/** Leases in the document store. */
@NullMarked
package org.lamplighter.dispatch.lease.mongo;

import org.jspecify.annotations.NullMarked;
