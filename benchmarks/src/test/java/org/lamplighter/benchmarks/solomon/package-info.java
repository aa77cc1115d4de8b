/** Tests of the comparison of engines. */
@NullMarked
package org.lamplighter.benchmarks.solomon;

import org.jspecify.annotations.NullMarked;
