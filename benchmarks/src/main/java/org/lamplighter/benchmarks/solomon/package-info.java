/** Vehicle routing engines on the instances of Solomon (1987). */
@NullMarked
package org.lamplighter.benchmarks.solomon;

import org.jspecify.annotations.NullMarked;
