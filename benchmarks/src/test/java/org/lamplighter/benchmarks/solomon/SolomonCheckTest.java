package org.lamplighter.benchmarks.solomon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.planner.Goal;

class SolomonCheckTest {

    private static final String FOUR_CORNERS = """
            FOUR

            VEHICLE
            NUMBER     CAPACITY
              2          20

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0      0       0         0          0        100         0
                1      3       4        10          0        100        10
                2      6       8        10         40         50        10
                3      0      10        10          0        100         0
            """;

    @TempDir
    private Path folder = Path.of("");

    private SolomonInstance instance() throws IOException {
        Path file = folder.resolve("four.txt");
        Files.writeString(file, FOUR_CORNERS);
        return SolomonInstance.read(file);
    }

    @Test
    void aFileIsReadAsItStands() throws IOException {
        SolomonInstance instance = instance();

        assertThat(instance.name()).isEqualTo("FOUR");
        assertThat(instance.vehicles()).isEqualTo(2);
        assertThat(instance.capacity()).isEqualTo(20);
        assertThat(instance.customers()).hasSize(4);
        assertThat(instance.customers().get(2).due()).isEqualTo(50);
    }

    @Test
    void routesThatKeepAllRulesAreMeasured() throws IOException {
        SolomonCheck.Driven driven = SolomonCheck.drive(instance(), List.of(List.of(1, 2), List.of(3), List.of()));

        assertThat(driven.vehicles()).isEqualTo(2);
        assertThat(driven.distance()).isEqualTo(5 + 5 + 10 + 20, Offset.offset(1e-9));
    }

    @Test
    void whatBreaksARuleIsRefused() throws IOException {
        SolomonInstance instance = instance();

        assertRefused(instance, List.of(List.of(1, 2)), "not every customer");
        assertRefused(instance, List.of(List.of(1, 2), List.of(3, 1)), "twice");
        assertRefused(instance, List.of(List.of(1, 2, 3)), "overloaded");
        assertRefused(instance, List.of(List.of(1), List.of(2), List.of(3)), "more vehicles");
        assertRefused(instance, List.of(List.of(2, 1), List.of(0, 3)), "twice");
    }

    @Test
    void aWindowMissedIsRefused() throws IOException {
        SolomonInstance late = new SolomonInstance(
                "LATE",
                1,
                20,
                List.of(
                        new SolomonInstance.Customer(0, 0, 0, 0, 0, 100, 0),
                        new SolomonInstance.Customer(1, 0, 30, 1, 0, 29, 0)));

        assertRefused(late, List.of(List.of(1)), "window missed");
        assertThat(instance().customers().getFirst().due()).isEqualTo(100);
    }

    @Test
    void theEnginesMakeRoutesThatTheCheckerTakes() throws IOException {
        SolomonInstance instance = instance();

        for (EngineName name : EngineName.values()) {
            SolomonCheck.Driven driven = SolomonCheck.drive(
                    instance, name.engine(1, Goal.LEAST_COST).solve(instance, Duration.ofMillis(300)));
            assertThat(driven.distance()).as(name.name()).isEqualTo(30 + Math.sqrt(40), Offset.offset(1e-6));
        }
    }

    private static void assertRefused(SolomonInstance instance, List<List<Integer>> routes, String why) {
        assertThatThrownBy(() -> SolomonCheck.drive(instance, routes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
