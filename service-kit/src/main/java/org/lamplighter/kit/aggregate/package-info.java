/** Aggregates as their services see them: a state, its version, and decisions that change it and tell of it. Knows no framework. */
@NullMarked
package org.lamplighter.kit.aggregate;

import org.jspecify.annotations.NullMarked;
