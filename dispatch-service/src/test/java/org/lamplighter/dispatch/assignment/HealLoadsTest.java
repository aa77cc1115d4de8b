package org.lamplighter.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.memory.MemoryCrews;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.test.Fate;

class HealLoadsTest {

    private static final String CREW = "A";

    private final MemoryCrews crews = new MemoryCrews(
            new Fate(),
            List.of(new Crew(
                    CREW,
                    CREW,
                    List.of("320508"),
                    Set.of(Skill.LOW_VOLTAGE),
                    Shift.between("00:00", "24:00"),
                    Orders.BASE,
                    null)));
    private final Set<String> held = new HashSet<>();
    private final HealLoads healLoads = Assigning.healLoads(crews, new HeldOrders(), new AlwaysAlone());

    private Set<String> carried() {
        return crews.find(CREW).orElseThrow().orders();
    }

    @Test
    void anOrderCarriedAndNotHeldIsGoneAfterTwoLooks() {
        crews.load(CREW, "WO-lost");

        healLoads.look();
        assertThat(carried()).containsExactly("WO-lost");

        healLoads.look();
        assertThat(carried()).isEmpty();
    }

    @Test
    void anOrderHeldAndNotCarriedIsCarriedAfterTwoLooks() {
        held.add("WO-forgotten");

        healLoads.look();
        healLoads.look();

        assertThat(carried()).containsExactly("WO-forgotten");
    }

    @Test
    void anotherOrderUnderWayAtEachLookIsLeftAlone() {
        for (int look = 0; look < 10; look++) {
            crews.load(CREW, "WO-" + look); // room is taken, its order is not written yet
            healLoads.look();
            held.add("WO-" + look);
        }

        assertThat(carried()).hasSize(10);
    }

    private final class HeldOrders implements WorkOrderLists {
        @Override
        public Set<String> heldBy(String crewId) {
            return Set.copyOf(held);
        }

        @Override
        public List<String> areasWithPending() {
            return List.of();
        }

        @Override
        public List<Stored<WorkOrder>> pending(String areaCode, String after, int atMost) {
            return List.of();
        }

        @Override
        public Page<Stored<WorkOrder>> ofCrew(String crewId, boolean openOnly, PageRequest page) {
            throw new UnsupportedOperationException("healing does not ask for lists");
        }

        @Override
        public Page<Stored<WorkOrder>> ofAreas(Set<String> areas, Optional<Phase> phase, PageRequest page) {
            throw new UnsupportedOperationException("healing does not ask for lists");
        }
    }

    private static final class AlwaysAlone implements Leases {
        @Override
        public boolean take(String name, Duration duration) {
            return true;
        }

        @Override
        public void giveBack(String name) {}
    }
}
