package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is asked whether supply is back (复电抽样核实).
 *
 * @param restoredAt since when it should be back
 * @param askedAt when they were asked
 * @param answerBy when it counts as back if nobody says no
 * @param asked their cases; empty where nobody reported
 * @param confirmed cases of those who said yes
 * @param enough so many must; 0 where nobody can
 */
public record RestorationSample(
        Instant restoredAt, Instant askedAt, Instant answerBy, List<String> asked, List<String> confirmed, int enough) {

    public RestorationSample {
        asked = List.copyOf(asked);
        confirmed = List.copyOf(confirmed);
    }

    static RestorationSample of(List<String> cases, Instant restoredAt, Instant askedAt, SampleRule rule) {
        return new RestorationSample(
                restoredAt,
                askedAt,
                askedAt.plus(rule.answerWithin()),
                cases,
                List.of(),
                Math.min(rule.enough(), cases.size()));
    }

    boolean waitsFor(String caseId) {
        return asked.contains(caseId) && !confirmed.contains(caseId);
    }

    RestorationSample confirmedBy(String caseId) {
        List<String> more = new ArrayList<>(confirmed);
        more.add(caseId);
        return new RestorationSample(restoredAt, askedAt, answerBy, asked, more, enough);
    }

    boolean isConfirmed() {
        return confirmed.size() >= enough;
    }

    boolean isOver(Instant now) {
        return !answerBy.isAfter(now);
    }
}
