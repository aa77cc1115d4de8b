/** A day of a city's repairs, made up from a seed, planned as it goes. */
@NullMarked
package org.lamplighter.benchmarks.cityday;

import org.jspecify.annotations.NullMarked;
