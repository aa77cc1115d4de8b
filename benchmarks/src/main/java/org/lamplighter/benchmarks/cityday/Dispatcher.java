package org.lamplighter.benchmarks.cityday;

import java.util.List;
import java.util.Map;
import org.lamplighter.benchmarks.cityday.City.Fault;
import org.lamplighter.planner.CrewShift;

/** Decides who goes where. */
interface Dispatcher {

    /**
     * Decides anew.
     *
     * @param now seconds
     * @param crews the crews from where and when they are free, with their next order locked
     * @param open faults to which nobody is on the way
     * @param before orders by crew as decided last
     * @return orders by crew
     */
    Map<String, List<String>> decide(
            double now, List<CrewShift> crews, List<Fault> open, Map<String, List<String>> before);
}
