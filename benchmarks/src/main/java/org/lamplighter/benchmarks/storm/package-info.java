/** A real storm's outages, replayed as reports. */
@NullMarked
package org.lamplighter.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
