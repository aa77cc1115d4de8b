/** Load and scale measurements of the suite; see the README of this module for how to repeat them. */
@NullMarked
package org.lamplighter.benchmarks;

import org.jspecify.annotations.NullMarked;
