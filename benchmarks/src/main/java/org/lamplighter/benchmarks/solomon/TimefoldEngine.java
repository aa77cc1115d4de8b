package org.lamplighter.benchmarks.solomon;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Timefold's community edition with the phases it takes by itself: nearby selection and threads are not in it. */
final class TimefoldEngine implements Engine {

    private final long seed;

    TimefoldEngine(long seed) {
        this.seed = seed;
    }

    @Override
    public List<List<Integer>> solve(SolomonInstance instance, Duration time) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldModel.Routes.class)
                .withEntityClasses(TimefoldModel.Vehicle.class, TimefoldModel.Call.class)
                .withConstraintProviderClass(TimefoldModel.Rules.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(time);
        TimefoldModel.Routes solved =
                SolverFactory.<TimefoldModel.Routes>create(config).buildSolver().solve(routes(instance));
        return solved.vehicles.stream()
                .map(vehicle -> vehicle.calls.stream()
                        .map(call -> call.customer.number())
                        .toList())
                .toList();
    }

    private static TimefoldModel.Routes routes(SolomonInstance instance) {
        TimefoldModel.Routes routes = new TimefoldModel.Routes();
        routes.vehicles = IntStream.range(0, instance.vehicles())
                .mapToObj(number -> new TimefoldModel.Vehicle(
                        number, instance.capacity(), instance.customers().getFirst()))
                .toList();
        routes.calls = instance.customers().stream()
                .skip(1)
                .map(TimefoldModel.Call::new)
                .toList();
        return routes;
    }
}
