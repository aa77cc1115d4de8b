package org.lamplighter.billing.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.LateFees;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Stretch;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.kit.aggregate.RejectedException;

/** Rates what somebody asks for. */
public final class CalculatePrice {

    private final Tariffs tariffs;
    private final Rating rating;
    private final QuestionRules rules;

    CalculatePrice(Tariffs tariffs, Rating rating) {
        this.tariffs = tariffs;
        this.rating = rating;
        this.rules = new QuestionRules(tariffs);
    }

    /**
     * What it costs, line by line.
     *
     * @throws RejectedException when something that is asked for has no price, or the question contradicts itself
     */
    public Calculation calculate(Question question) {
        rules.objection(question).ifPresent(rejection -> {
            throw new RejectedException(rejection);
        });
        LocalDate from = question.stretches().stream()
                .map(Question.Asked::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = question.stretches().stream()
                .map(Question.Asked::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Billing billing = new Billing(
                question.stretches().stream()
                        .flatMap(asked -> stretches(asked).stream())
                        .toList(),
                Billing.monthsOf(from, to),
                question.usedBefore());
        RatedBill bill = rating.rate(billing);
        return new Calculation(from, to, billing.months(), bill, lateFees(question), tariffsOf(bill));
    }

    private List<Stretch> stretches(Question.Asked asked) {
        return switch (asked.metering()) {
            case Metering.ByRegisters by ->
                List.of(new Stretch(
                        asked.terms(),
                        new Usage(asked.from(), asked.to(), by.energies()),
                        asked.reactive(),
                        asked.demand()));
            case Metering.ByCurve by -> byDay(asked, by);
        };
    }

    /** A day each, so that a season or version that begins within takes its own days' energy and not a share by days. */
    private List<Stretch> byDay(Question.Asked asked, Metering.ByCurve by) {
        List<Usage> days = by.curve()
                .byDay(when -> rating.tariff(asked.terms(), when.toLocalDate())
                        .period(asked.terms().option(), when)
                        .orElseThrow());
        List<Stretch> stretches = new ArrayList<>();
        for (Usage day : days) {
            // Reactive energy and demand are of the whole: they are told once.
            stretches.add(
                    stretches.isEmpty()
                            ? new Stretch(asked.terms(), day, asked.reactive(), asked.measuredDemand())
                            : new Stretch(asked.terms(), day));
        }
        return stretches;
    }

    private static List<BillLine> lateFees(Question question) {
        CustomerClass customerClass = question.stretches().getFirst().terms().customerClass();
        LocalDate paidOn = question.paidOn();
        return paidOn == null ? List.of() : LateFees.of(customerClass, question.debts(), paidOn);
    }

    private List<Tariff> tariffsOf(RatedBill bill) {
        Set<String> quoted = bill.parts().stream().map(RatedPart::tariffId).collect(Collectors.toSet());
        return tariffs.all().stream()
                .filter(tariff -> quoted.contains(tariff.id()))
                .sorted(Comparator.comparing(Tariff::effectiveFrom))
                .toList();
    }
}
