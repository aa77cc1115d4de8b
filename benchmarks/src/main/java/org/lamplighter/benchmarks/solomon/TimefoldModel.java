package org.lamplighter.benchmarks.solomon;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.benchmarks.solomon.SolomonInstance.Customer;

/** The problem in Timefold's terms: vehicles hold lists of calls, a call's departure follows from the one before. */
public final class TimefoldModel {

    private static final double PARTS = 1000;

    private TimefoldModel() {}

    /** The whole. */
    @PlanningSolution
    public static class Routes {

        @PlanningEntityCollectionProperty
        public List<Vehicle> vehicles = List.of();

        @PlanningEntityCollectionProperty
        @ValueRangeProvider
        public List<Call> calls = List.of();

        @PlanningScore
        public @Nullable HardSoftScore score;
    }

    /** A vehicle and its calls in order. */
    @PlanningEntity
    public static class Vehicle {

        @PlanningId
        public int number;

        public int capacity;
        public @Nullable Customer depot;

        @PlanningListVariable
        public List<Call> calls = new ArrayList<>();

        /** For the solver's copies. */
        public Vehicle() {}

        Vehicle(int number, int capacity, Customer depot) {
            this.number = number;
            this.capacity = capacity;
            this.depot = depot;
        }

        long overload() {
            long load = 0;
            for (Call call : calls) {
                load += call.customer.demand();
            }
            return Math.max(0, load - capacity);
        }

        long wayBack() {
            return calls.isEmpty() || depot == null
                    ? 0
                    : Math.round(PARTS * calls.getLast().customer.distanceTo(depot));
        }

        /** Each call keeps its own window; what is left is to be back in time. */
        long backTooLate() {
            if (calls.isEmpty() || depot == null) {
                return 0;
            }
            Call last = calls.getLast();
            Double leaves = last.leaves;
            double back = (leaves == null ? 0 : leaves) + last.customer.distanceTo(depot);
            return (long) Math.ceil(Math.max(0, back - depot.due()) * PARTS);
        }
    }

    /** A customer to call at. */
    @PlanningEntity
    public static class Call {

        private static final Customer NOBODY = new Customer(0, 0, 0, 0, 0, 0, 0);

        @PlanningId
        public int number;

        public Customer customer = NOBODY;

        @InverseRelationShadowVariable(sourceVariableName = "calls")
        public @Nullable Vehicle vehicle;

        @PreviousElementShadowVariable(sourceVariableName = "calls")
        public @Nullable Call previous;

        @ShadowVariable(supplierName = "leaves")
        public @Nullable Double leaves;

        /** For the solver's copies. */
        public Call() {}

        Call(Customer customer) {
            this.number = customer.number();
            this.customer = customer;
        }

        /** When the vehicle goes on. */
        @ShadowSources({"vehicle", "previous.leaves"})
        public @Nullable Double leaves() {
            Vehicle by = vehicle;
            if (by == null || by.depot == null) {
                return null;
            }
            Call before = previous;
            Double left = before == null ? (Double) (double) by.depot.ready() : before.leaves;
            if (left == null) {
                return null;
            }
            double arrival = left + (before == null ? by.depot : before.customer).distanceTo(customer);
            return Math.max(arrival, customer.ready()) + customer.service();
        }

        long wayThere() {
            Vehicle by = vehicle;
            Call before = previous;
            if (by == null || by.depot == null) {
                return 0;
            }
            return Math.round(PARTS * (before == null ? by.depot : before.customer).distanceTo(customer));
        }

        long tooLate() {
            Double left = leaves;
            return left == null
                    ? 0
                    : (long) Math.ceil(Math.max(0, left - customer.service() - customer.due() - 1e-9) * PARTS);
        }
    }

    /** What counts. */
    public static class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(Vehicle.class)
                        .filter(vehicle -> vehicle.overload() > 0)
                        .penalize(HardSoftScore.ONE_HARD, vehicle -> vehicle.overload() * (long) PARTS)
                        .asConstraint("load"),
                factory.forEach(Call.class)
                        .filter(call -> call.tooLate() > 0)
                        .penalize(HardSoftScore.ONE_HARD, Call::tooLate)
                        .asConstraint("window"),
                factory.forEach(Vehicle.class)
                        .filter(vehicle -> vehicle.backTooLate() > 0)
                        .penalize(HardSoftScore.ONE_HARD, Vehicle::backTooLate)
                        .asConstraint("back in time"),
                factory.forEach(Call.class)
                        .penalize(HardSoftScore.ONE_SOFT, Call::wayThere)
                        .asConstraint("ways"),
                factory.forEach(Vehicle.class)
                        .penalize(HardSoftScore.ONE_SOFT, Vehicle::wayBack)
                        .asConstraint("ways back")
            };
        }
    }
}
