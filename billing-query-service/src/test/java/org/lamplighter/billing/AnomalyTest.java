package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Readings that cannot be right, from the file to the crew's word. */
@BillingTest
class AnomalyTest {

    private static final String ANOMALIES = "/api/desk/v1/reading-anomalies";

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private String number = "";

    @BeforeEach
    void anAccount() {
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
    }

    @Test
    void aJumpIsAskedForOnceAndWithdrawnWhenTheReadingIsCorrected() {
        jump();
        district.loadReadings("%s,M1,2026-11-01,9400,7000,2400,\n".formatted(number));

        JsonNode found = anomaly("USE_JUMP");
        String requestId = found.path("requestId").asString();
        assertThat(found.path("state").asString()).isEqualTo("CHECK_REQUESTED");
        assertThat(found.path("accountNumber").asString())
                .isEqualTo(number.substring(0, 3) + "****" + number.substring(7));
        try (AccountEvents fieldWork = new AccountEvents(Topics.FIELD_WORK)) {
            JsonNode asked = fieldWork.await(requestId, 1);
            assertThat(asked.path("kind").asString()).isEqualTo("METER_CHECK");
            assertThat(asked.path("ground").asString()).isEqualTo("USE_JUMP");
            assertThat(asked.path("evidence").size()).isEqualTo(3);
            assertThat(requestId).startsWith("F-");

            district.loadReadings("%s,M1,2026-11-01,1600,1000,600,\n".formatted(number));

            JsonNode cancelled = fieldWork.await(requestId, 2);
            assertThat(cancelled.has("cancelledAt")).isTrue();
            assertThat(fieldWork.of(requestId)).hasSize(2);
        }
        assertThat(anomaly("USE_JUMP").path("state").asString()).isEqualTo("EXPLAINED");
    }

    @Test
    void whatACrewFoundAndWhatItGaveUpStandsInTheList() {
        jump();
        String requestId = anomaly("USE_JUMP").path("requestId").asString();
        district.loadReadings("%s,M1,2026-11-02,9000,6800,2200,\n".formatted(number));
        String second = anomaly("NEGATIVE_READING").path("requestId").asString();

        try (UtilitySystems dispatch = new UtilitySystems()) {
            dispatch.tell("WO-" + requestId, 1, done(requestId, FieldWorkKind.METER_CHECK));
            dispatch.tell("WO-" + requestId, 1, done(requestId, FieldWorkKind.METER_CHECK));
            dispatch.tell("WO-" + second, 1, givenUp(second));
        }

        await().untilAsserted(() -> {
            assertThat(anomaly("USE_JUMP").path("state").asString()).isEqualTo("CHECKED");
            assertThat(anomaly("USE_JUMP").path("note").asString()).isEqualTo("meter counts right");
            assertThat(anomaly("NEGATIVE_READING").path("state").asString()).isEqualTo("GIVEN_UP");
        });
    }

    @Test
    void theDeskDismissesWithAReasonAndNothingIsFoundTwice() {
        jump();
        String path = ANOMALIES + "/" + anomaly("USE_JUMP").path("requestId").asString() + "/dismissal";
        String key = UUID.randomUUID().toString();
        String body = "{\"reason\":\"a workshop opened\"}";

        Reply dismissed = calls.post(path, supervisor(), key, body);
        assertThat(dismissed.text("state")).isEqualTo("DISMISSED");
        assertThat(calls.post(path, supervisor(), key, body).text("state")).isEqualTo("DISMISSED");
        assertThat(calls.post(path, supervisor(), body).text("code")).isEqualTo("anomaly-closed");
        assertThat(calls.post(path, People.supervisor("320506"), body).status()).isEqualTo(404);
        jump();

        assertThat(anomalies(true)).isEmpty();
        assertThat(anomaly("USE_JUMP").path("note").asString()).isEqualTo("a workshop opened");
    }

    @Test
    void aReadingThatIsOverdueIsAskedForAndExplainedWhenItComes() {
        district.loadReadings("""
                %1$s,M1,2026-09-01,1000,600,400,
                %1$s,M1,2026-10-01,1100,660,440,
                """.formatted(number));

        assertThat(anomaly("MISSING_READING").path("about").asString()).isEqualTo("2026-11-01");
        district.loadReadings("%s,M1,2026-11-01,1200,720,480,\n".formatted(number));
        assertThat(anomaly("MISSING_READING").path("state").asString()).isEqualTo("EXPLAINED");
    }

    @Test
    void aMeterWhoseClockIsAheadIsFoundButAWrongDateInAFileIsNot() {
        Instant quarter = clock.instant().plus(Duration.ofMinutes(40));
        String ahead = feed(quarter.getEpochSecond() / 900 * 900);
        String wrongDate = feed(quarter.plus(Duration.ofDays(40)).getEpochSecond() / 900 * 900);

        assertThat(new Curves(calls)
                        .greenButton(wrongDate, "?usagePoint=01:" + number)
                        .json()
                        .path("rejected")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("interval-in-future");
        assertThat(anomalies(true)).isEmpty();
        new Curves(calls).greenButton(ahead, "?usagePoint=01:" + number);

        assertThat(anomaly("CLOCK_DRIFT").path("state").asString()).isEqualTo("CHECK_REQUESTED");
    }

    @Test
    void aCurveWithAGapAJumpAndAnEnergyBelowZeroIsAskedForAndItsMendingWithdrawn() {
        Curves curves = new Curves(calls);
        StringBuilder days = new StringBuilder();
        for (LocalDate day = LocalDate.of(2026, 10, 1);
                day.isBefore(LocalDate.of(2026, 11, 20));
                day = day.plusDays(1)) {
            boolean missing = day.getMonthValue() == 11 && day.getDayOfMonth() >= 5 && day.getDayOfMonth() <= 8;
            if (!missing) {
                days.append(Curves.flat(number, day.toString(), 24, day.getDayOfMonth() == 17 ? "40" : "1"));
            }
        }
        List<String> below = new ArrayList<>(Collections.nCopies(24, "1"));
        below.set(3, "-0.25");
        days.append(Curves.row(number, "2026-11-20", below, "ACTUAL"));

        JsonNode loaded = curves.load(days.toString()).json();

        assertThat(loaded.path("rejected").path(0).path("code").asString()).isEqualTo("interval-negative");
        assertThat(anomaly("CURVE_GAP").path("about").asString()).isEqualTo("2026-11-05");
        assertThat(anomaly("CURVE_JUMP").path("about").asString()).isEqualTo("2026-11-17");
        assertThat(anomaly("NEGATIVE_INTERVAL").path("evidence").path(0).asString())
                .isEqualTo("2026-11-20T03:00: -0.25 kWh");
        String requestId = anomaly("CURVE_GAP").path("requestId").asString();
        curves.load(Curves.flat(number, "2026-11-05", 24, "1")
                + Curves.flat(number, "2026-11-06", 24, "1")
                + Curves.flat(number, "2026-11-07", 24, "1")
                + Curves.flat(number, "2026-11-17", 24, "1")
                + Curves.flat(number, "2026-11-20", 24, "1"));

        assertThat(anomalies(true)).isEmpty();
        try (AccountEvents fieldWork = new AccountEvents(Topics.FIELD_WORK)) {
            JsonNode cancelled = fieldWork.await(requestId, 2);
            assertThat(fieldWork.of(requestId).getFirst().path("ground").asString())
                    .isEqualTo("CURVE_GAP");
            assertThat(cancelled.has("cancelledAt")).isTrue();
        }
    }

    @Test
    void registersThatCountedElseThanTheCurveAreAskedForWithBothFigures() {
        Curves curves = new Curves(calls);
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= 31; day++) {
            days.append(Curves.flat(number, "2026-10-%02d".formatted(day), 24, "1"));
        }
        curves.load(days.toString());
        district.loadReadings("""
                %1$s,M1,2026-10-01,1000,600,400,
                %1$s,M1,2026-11-01,1500,900,600,
                """.formatted(number));

        assertThat(anomaly("CURVE_AGAINST_REGISTERS").path("evidence").path(1).asString())
                .isEqualTo("sum of the intervals: 744 kWh");
        district.loadReadings("%s,M1,2026-11-01,1744,1000,744,\n".formatted(number));

        assertThat(anomaly("CURVE_AGAINST_REGISTERS").path("state").asString()).isEqualTo("EXPLAINED");
    }

    private static String feed(long start) {
        return GreenButtonFiles.TYPES_FIRST.replace("1793462400", Long.toString(start));
    }

    private static FieldWorkDone done(String requestId, FieldWorkKind kind) {
        return new FieldWorkDone(
                "WO-" + requestId, requestId, kind, "3205080001", "SZ-GS-01", Instant.EPOCH, "meter counts right");
    }

    private static FieldWorkGivenUp givenUp(String requestId) {
        return new FieldWorkGivenUp(
                "WO-" + requestId, requestId, FieldWorkKind.METER_CHECK, "3205080001", Instant.EPOCH, "NO_ACCESS");
    }

    /** Four months of 100 kWh, then thousands. */
    private void jump() {
        district.loadReadings("""
                %1$s,M1,2026-06-01,1100,660,440,
                %1$s,M1,2026-07-01,1200,720,480,
                %1$s,M1,2026-08-01,1300,780,520,
                %1$s,M1,2026-09-01,1400,840,560,
                %1$s,M1,2026-10-01,1500,900,600,
                %1$s,M1,2026-11-01,9400,7000,2400,
                """.formatted(number));
    }

    private JsonNode anomaly(String kind) {
        List<JsonNode> all = new ArrayList<>(anomalies(true));
        all.addAll(anomalies(false));
        return all.stream()
                .filter(anomaly -> anomaly.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Of this test's account, from pages of all. */
    private List<JsonNode> anomalies(boolean open) {
        List<JsonNode> found = new ArrayList<>();
        String masked = number.substring(0, 3) + "****" + number.substring(7);
        String cursor = "";
        do {
            JsonNode page = calls.get(ANOMALIES + "?limit=5&open=" + open + cursor, supervisor())
                    .json();
            page.path("items").forEach(item -> {
                if (item.path("accountNumber").asString().equals(masked)) {
                    found.add(item);
                }
            });
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private static String supervisor() {
        return People.supervisor("320508");
    }
}
