package org.lamplighter.billing.bill;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.kit.time.TimeConfiguration;

/** What a reading has to be, so that a bill can be made from it. */
final class ReadingRules {

    private final Tariffs tariffs;
    private final InstantSource clock;

    ReadingRules(Tariffs tariffs, InstantSource clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** Why it is refused, if it is. */
    ReadingVerdict.@Nullable Refused refusal(Terms terms, Reading reading) {
        if (reading.on().isAfter(today())) {
            return new ReadingVerdict.Refused("reading-in-future", "it is dated after today");
        }
        // A reading closes the day before it, too; the next version may not be known yet.
        Set<PricePeriod> needed = tariffs.find(terms, reading.on())
                .or(() -> tariffs.find(terms, reading.on().minusDays(1)))
                .map(tariff -> tariff.structure(terms.option()).periods())
                .orElse(Set.of());
        if (needed.isEmpty()) {
            return new ReadingVerdict.Refused("tariff-unknown", "no tariff held on that day");
        }
        boolean told = needed.equals(Set.of(PricePeriod.ALL_DAY))
                || reading.registers().keySet().equals(needed);
        return told
                ? commercialRefusal(terms, reading)
                : new ReadingVerdict.Refused("registers-missing", "the account is priced by " + needed);
    }

    private static ReadingVerdict.@Nullable Refused commercialRefusal(Terms terms, Reading reading) {
        Connection connection = terms.connection();
        if (connection == null) {
            return null;
        }
        if (connection.standard() != null && reading.reactive() == null) {
            return new ReadingVerdict.Refused("reactive-missing", "the account's power factor is to be kept");
        }
        boolean charged = connection.basic() instanceof BasicCharge.ByContractDemand
                || connection.basic() instanceof BasicCharge.ByMeasuredDemand;
        return charged && reading.demand() == null
                ? new ReadingVerdict.Refused("demand-missing", "the account is charged by demand")
                : null;
    }

    /** Tomorrow's beginning is told by a reading of this evening. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA).plusDays(1);
    }
}
