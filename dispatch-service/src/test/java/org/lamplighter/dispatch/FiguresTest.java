package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Figures over the service's routes, from repairs that happened. */
@SuiteTest
@Import(District.Beans.class)
class FiguresTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;
    private String period;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        period = "from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&area=" + utility.area;
    }

    private JsonNode figures(String by) {
        Phone.Reply reply = utility.dispatcher().get("/api/desk/v1/figures?" + period + "&by=" + by);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void aRepairIsTimedByAreaFeederAndCrew() {
        WorkOrderAssigned order = utility.assignedOneHome();
        utility.finish(order);

        for (String by : new String[] {"area", "feeder", "crew"}) {
            JsonNode group = figures(by).at("/groups/0");
            assertThat(group.path("code").asString())
                    .isEqualTo(
                            switch (by) {
                                case "area" -> utility.area;
                                case "feeder" -> "F-" + utility.area;
                                default -> order.crewId();
                            });
            assertThat(group.path("orders").asInt()).isEqualTo(1);
            assertThat(group.at("/minutesTo/RESTORE/count").asInt()).isEqualTo(1);
            assertThat(group.at("/minutesTo/ARRIVE/inTimePercent").asDouble()).isEqualTo(100);
            assertThat(group.has("reliability")).isEqualTo(!by.equals("crew"));
        }
    }

    @Test
    void repeatReportsStandInTheirBandWithThoseThatJoined() {
        String first = District.newCase();
        district.tell(district.outage(first, utility.area, utility.transformer), first);
        utility.assigned(first);
        for (int i = 0; i < 6; i++) {
            String joins = District.newCase();
            district.tell(district.outage(joins, utility.area, utility.transformer), joins);
        }

        await().untilAsserted(() -> {
            JsonNode bands = figures("area").at("/repeatReports/TRANSFORMER_AREA");
            assertThat(bands.at("/1/count").asInt()).isEqualTo(1);
            assertThat(bands.at("/1/codes/0").asString()).isEqualTo(utility.transformer);
        });
        assertThat(figures("area").path("stillOpen").asInt()).isEqualTo(1);
    }

    @Test
    void whoReportsAgainStandsInABandOfUsersAndARedeliveryIsNoReport() {
        String account = utility.area + "0042";
        for (int i = 0; i < 2; i++) {
            String caseId = District.newCase();
            FaultReported report =
                    District.ofAccount(district.oneHome(caseId, utility.area, utility.transformer), account);
            district.tell(report, caseId, 1);
            district.tell(report, caseId, 1);
        }

        await().untilAsserted(() -> {
            JsonNode bands = figures("area").at("/repeatReports/USER");
            assertThat(bands.at("/0/from").asInt()).isEqualTo(2);
            assertThat(bands.at("/0/to").asInt()).isEqualTo(2);
            assertThat(bands.at("/0/codes").valueStream().map(JsonNode::asString))
                    .containsExactly(account);
        });
    }

    @Test
    void whoeverIsServedCountsInTheDivisor() {
        for (int i = 0; i < 4; i++) {
            String number = utility.area + "000" + i;
            district.tell(district.account(number, utility.area, utility.transformer), number);
        }

        await().untilAsserted(() -> assertThat(
                        figures("feeder").at("/groups/0/reliability/accounts").asInt())
                .isEqualTo(4));
        assertThat(figures("feeder").at("/groups/0/reliability/saidiMinutes").asDouble())
                .isZero();
    }

    @Test
    void theTableHasARowPerGroupAndAsManyCellsAsItsHead() {
        utility.finish(utility.assignedOneHome());

        Phone.Reply reply = utility.dispatcher().get("/api/desk/v1/figures/table?" + period + "&by=crew");

        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        assertThat(reply.header("Content-Disposition")).contains("attachment", ".csv");
        String[] lines = reply.body().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
        assertThat(lines[1]).startsWith("CREW," + utility.crewId(1) + ",1,");
    }

    @Test
    void whatIsNoPeriodIsRefusedAndAForeignAreaIsNotThere() {
        Phone desk = utility.dispatcher();

        assertThat(desk.get("/api/desk/v1/figures?from=2026-11-02&to=2026-11-01")
                        .text("code"))
                .isEqualTo("figures-period");
        assertThat(desk.get("/api/desk/v1/figures?from=2026-01-01&to=2026-12-31")
                        .text("code"))
                .isEqualTo("figures-period");
        assertThat(desk.get("/api/desk/v1/figures?from=2026-11-01&to=2026-11-01&by=mood")
                        .status())
                .isEqualTo(400);
        assertThat(desk.get("/api/desk/v1/figures?from=2026-11-01&to=2026-11-01&area=111111")
                        .status())
                .isEqualTo(404);
    }
}
