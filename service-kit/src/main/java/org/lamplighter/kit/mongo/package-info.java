/** Aggregates kept as one document each. */
@NullMarked
package org.lamplighter.kit.mongo;

import org.jspecify.annotations.NullMarked;
