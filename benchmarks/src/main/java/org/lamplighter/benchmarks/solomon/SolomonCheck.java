package org.lamplighter.benchmarks.solomon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lamplighter.benchmarks.solomon.SolomonInstance.Customer;

/** Drives routes through an instance, knowing nothing of the engine that made them. */
public final class SolomonCheck {

    /** Sums of square roots in another order differ this much at most. */
    private static final double ROUNDING = 1e-6;

    private SolomonCheck() {}

    /**
     * What was driven.
     *
     * @param vehicles routes that are not empty
     * @param distance of all of them
     */
    public record Driven(int vehicles, double distance) {}

    /**
     * Drives the routes.
     *
     * @param routes customers' numbers in order, without the depot
     * @throws IllegalArgumentException when a customer is missed or served twice, a vehicle overloaded, a window missed or a
     *     vehicle too many
     */
    public static Driven drive(SolomonInstance instance, List<List<Integer>> routes) {
        Set<Integer> served = new HashSet<>();
        double distance = 0;
        int vehicles = 0;
        for (List<Integer> route : routes) {
            if (!route.isEmpty()) {
                vehicles++;
                distance += drive(instance, route, served);
            }
        }
        require(served.size() == instance.customers().size() - 1, "not every customer is served");
        require(vehicles <= instance.vehicles(), "more vehicles than there are");
        return new Driven(vehicles, distance);
    }

    private static double drive(SolomonInstance instance, List<Integer> route, Set<Integer> served) {
        Customer depot = instance.customers().getFirst();
        Customer here = depot;
        double distance = 0;
        double time = depot.ready();
        int load = 0;
        for (int number : route) {
            Customer next = instance.customers().get(number);
            require(number != 0 && served.add(number), "customer served twice");
            load += next.demand();
            distance += here.distanceTo(next);
            time = Math.max(next.ready(), time + here.service() + here.distanceTo(next));
            require(time <= next.due() + ROUNDING, "window missed");
            here = next;
        }
        distance += here.distanceTo(depot);
        require(time + here.service() + here.distanceTo(depot) <= depot.due() + ROUNDING, "back too late");
        require(load <= instance.capacity(), "overloaded");
        return distance;
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
