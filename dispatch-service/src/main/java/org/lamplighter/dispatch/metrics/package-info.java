/** Figures as metrics. */
@NullMarked
package org.lamplighter.dispatch.metrics;

import org.jspecify.annotations.NullMarked;
