package org.lamplighter.benchmarks.solomon;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamplighter.benchmarks.solomon.SolomonInstance.Customer;

/** OR-Tools' routing with guided local search, as its manual advises. It counts in whole numbers: thousandths, times rounded up. */
final class OrToolsEngine implements Engine {

    private static final long PARTS = 1000;

    OrToolsEngine() {
        Loader.loadNativeLibraries();
    }

    @Override
    public List<List<Integer>> solve(SolomonInstance instance, Duration time) {
        RoutingIndexManager manager =
                new RoutingIndexManager(instance.customers().size(), instance.vehicles(), 0);
        RoutingModel model = new RoutingModel(manager);
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitCallback((from, to) ->
                Math.round(PARTS * distance(instance, manager.indexToNode(from), manager.indexToNode(to)))));
        addTime(instance, manager, model);
        addLoad(instance, manager, model);
        Assignment solution = model.solveWithParameters(parameters(time));
        return solution == null ? List.of() : routes(instance, manager, model, solution);
    }

    private static double distance(SolomonInstance instance, int from, int to) {
        return instance.customers().get(from).distanceTo(instance.customers().get(to));
    }

    private static void addTime(SolomonInstance instance, RoutingIndexManager manager, RoutingModel model) {
        int ways = model.registerTransitCallback((from, to) -> {
            int here = manager.indexToNode(from);
            double service = instance.customers().get(here).service();
            return (long) Math.ceil(PARTS * (service + distance(instance, here, manager.indexToNode(to))));
        });
        long day = PARTS * instance.customers().getFirst().due();
        model.addDimension(ways, day, day, false, "time");
        RoutingDimension times = model.getMutableDimension("time");
        for (int node = 1; node < instance.customers().size(); node++) {
            Customer customer = instance.customers().get(node);
            times.cumulVar(manager.nodeToIndex(node)).setRange(PARTS * customer.ready(), PARTS * customer.due());
        }
    }

    private static void addLoad(SolomonInstance instance, RoutingIndexManager manager, RoutingModel model) {
        int demands = model.registerUnaryTransitCallback(
                index -> instance.customers().get(manager.indexToNode(index)).demand());
        long[] capacities = new long[instance.vehicles()];
        Arrays.fill(capacities, instance.capacity());
        model.addDimensionWithVehicleCapacity(demands, 0, capacities, true, "load");
    }

    private static RoutingSearchParameters parameters(Duration time) {
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(time.toSeconds())
                        .setNanos(time.toNanosPart()))
                .build();
    }

    private static List<List<Integer>> routes(
            SolomonInstance instance, RoutingIndexManager manager, RoutingModel model, Assignment solution) {
        List<List<Integer>> routes = new ArrayList<>();
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            List<Integer> route = new ArrayList<>();
            long index = solution.value(model.nextVar(model.start(vehicle)));
            while (!model.isEnd(index)) {
                route.add(manager.indexToNode(index));
                index = solution.value(model.nextVar(index));
            }
            routes.add(route);
        }
        return routes;
    }
}
