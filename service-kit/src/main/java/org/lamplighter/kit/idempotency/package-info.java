/** Requests that may arrive twice and count once. */
@NullMarked
package org.lamplighter.kit.idempotency;

import org.jspecify.annotations.NullMarked;
