package org.lamplighter.intake.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.contracts.intake.SiteClass;

class LimitTableTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "URBAN,  2026-11-22T04:45:00Z, 2026-11-22T07:45:00Z",
        "RURAL,  2026-11-22T05:30:00Z, 2026-11-22T09:30:00Z",
        "REMOTE, 2026-11-22T06:00:00Z, 2026-11-22T10:00:00Z"
    })
    void promisesCountFromTheReportByClassOfSite(SiteClass siteClass, Instant arriveBy, Instant restoreBy) {
        assertThat(Limits.usual().promise(siteClass, NOON)).isEqualTo(new Promises(NOON, arriveBy, restoreBy));
    }

    @Test
    void restorationIsNeverPromisedLaterThanTheLimitFromTheReport() {
        List<Limit> rows = rowsWith(LimitStep.RESTORED_AFTER_ARRIVAL, SiteClass.REMOTE, "PT72H");

        Promises promises = new LimitTable(rows).promise(SiteClass.REMOTE, NOON);

        assertThat(promises.restoreBy()).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(promises.arriveBy()).isEqualTo("2026-11-22T06:00:00Z");
    }

    @Test
    void aNewEditionHoldsFromMidnightInChina() {
        List<Limit> rows = Limits.rows();
        rows.add(Limits.row(LocalDate.parse("2027-01-01"), LimitStep.ON_SITE, SiteClass.URBAN, "PT30M"));
        LimitTable table = new LimitTable(rows);

        Instant lastMoment = Instant.parse("2026-12-31T15:59:59.999Z");
        Instant midnight = Instant.parse("2026-12-31T16:00:00Z");

        assertThat(table.promise(SiteClass.URBAN, lastMoment).arriveBy()).isEqualTo(lastMoment.plusSeconds(45 * 60));
        assertThat(table.promise(SiteClass.URBAN, midnight).arriveBy()).isEqualTo(midnight.plusSeconds(30 * 60));
        assertThat(table.sources(SiteClass.URBAN, midnight)).contains("rule 2027-01-01");
    }

    @Test
    void aRowForTheClassGoesBeforeOneForAllEvenIfThatIsNewer() {
        List<Limit> rows = Limits.rows();
        rows.add(Limits.row(LocalDate.parse("2026-01-01"), LimitStep.RESTORED_AFTER_ARRIVAL, null, "PT5H"));
        LimitTable table = new LimitTable(rows);

        assertThat(table.limit(LimitStep.RESTORED_AFTER_ARRIVAL, SiteClass.URBAN, NOON)
                        .limit())
                .hasHours(3);
        assertThat(table.limit(LimitStep.RESTORED_AFTER_ARRIVAL, SiteClass.RURAL, NOON)
                        .limit())
                .hasHours(5);
    }

    @Test
    void whatHoldsOnADayIsOneRowPerStepAndClass() {
        List<Limit> rows = Limits.rows();
        rows.add(Limits.row(LocalDate.parse("2027-01-01"), LimitStep.ON_SITE, SiteClass.URBAN, "PT30M"));
        LimitTable table = new LimitTable(rows);

        assertThat(table.on(LocalDate.parse("2026-12-31")))
                .hasSize(8)
                .noneMatch(limit -> limit.limit().equals(java.time.Duration.ofMinutes(30)));
        assertThat(table.on(LocalDate.parse("2027-01-01")))
                .hasSize(8)
                .anyMatch(limit -> limit.limit().equals(java.time.Duration.ofMinutes(30)));
        assertThat(table.on(LocalDate.parse("2019-12-31"))).isEmpty();
    }

    @Test
    void aTableThatLeavesAQuestionOpenIsRefused() {
        List<Limit> rows = Limits.rows();
        rows.removeIf(row -> row.isFor(LimitStep.ON_SITE, SiteClass.RURAL));

        assertThatThrownBy(() -> new LimitTable(rows)).hasMessageContaining("ON_SITE RURAL");
        assertThatThrownBy(() -> new LimitTable(List.of())).hasMessageContaining("empty");
    }

    @Test
    void theSameRowTwiceIsRefused() {
        List<Limit> rows = Limits.rows();
        rows.add(Limits.row(LimitStep.ON_SITE, SiteClass.URBAN, "PT50M"));

        assertThatThrownBy(() -> new LimitTable(rows)).hasMessageContaining("two limits for ON_SITE URBAN");
    }

    @Test
    void aReportFromBeforeTheTableIsABugNotAGuess() {
        assertThatThrownBy(() -> Limits.usual().promise(SiteClass.URBAN, Instant.parse("2019-06-01T00:00:00Z")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Limit> rowsWith(LimitStep step, SiteClass siteClass, String limit) {
        List<Limit> rows = new ArrayList<>(Limits.rows());
        rows.removeIf(row -> row.isFor(step, siteClass));
        rows.add(Limits.row(step, siteClass, limit));
        return rows;
    }
}
