package org.lamplighter.benchmarks.solomon;

import java.time.Duration;
import java.util.List;

/** Something that makes routes. */
interface Engine {

    /** Customers' numbers in order, a list per vehicle, made by one thread in about this time. */
    List<List<Integer>> solve(SolomonInstance instance, Duration time);
}
