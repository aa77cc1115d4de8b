package org.lamplighter.benchmarks.solomon;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleType;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;
import org.lamplighter.benchmarks.solomon.SolomonInstance.Customer;

/** jsprit with the settings it recommends, one thread, ended by time. */
final class JspritEngine implements Engine {

    @Override
    public List<List<Integer>> solve(SolomonInstance instance, Duration time) {
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem(instance))
                .setProperty(Jsprit.Parameter.THREADS, "1")
                .buildAlgorithm();
        TimeTermination end = new TimeTermination(time.toMillis());
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        algorithm.setPrematureAlgorithmTermination(end);
        algorithm.addListener(end);
        return Solutions.bestOf(algorithm.searchSolutions()).getRoutes().stream()
                .map(JspritEngine::numbers)
                .toList();
    }

    private static VehicleRoutingProblem problem(SolomonInstance instance) {
        Customer depot = instance.customers().getFirst();
        VehicleType type = VehicleTypeImpl.Builder.newInstance("vehicle")
                .addCapacityDimension(0, instance.capacity())
                .setCostPerDistance(1)
                .build();
        VehicleRoutingProblem.Builder problem =
                VehicleRoutingProblem.Builder.newInstance().setFleetSize(VehicleRoutingProblem.FleetSize.FINITE);
        for (int number = 0; number < instance.vehicles(); number++) {
            problem.addVehicle(VehicleImpl.Builder.newInstance("vehicle-" + number)
                    .setType(type)
                    .setStartLocation(Location.newInstance(depot.x(), depot.y()))
                    .setEarliestStart(depot.ready())
                    .setLatestArrival(depot.due())
                    .build());
        }
        instance.customers().stream().skip(1).forEach(customer -> problem.addJob(service(customer)));
        return problem.build();
    }

    private static Service service(Customer customer) {
        return Service.Builder.newInstance(Integer.toString(customer.number()))
                .setLocation(Location.newInstance(customer.x(), customer.y()))
                .addSizeDimension(0, customer.demand())
                .setServiceTime(customer.service())
                .setTimeWindow(TimeWindow.newInstance(customer.ready(), customer.due()))
                .build();
    }

    private static List<Integer> numbers(VehicleRoute route) {
        return route.getActivities().stream()
                .map(TourActivity.JobActivity.class::cast)
                .map(activity -> Integer.valueOf(activity.getJob().getId()))
                .toList();
    }
}
