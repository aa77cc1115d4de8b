package org.lamplighter.billing.calculation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.calculation.Question.Asked;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilovoltAmperes;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.kit.aggregate.Rejection;

/** What a question must keep to be answered: named rules, the first that objects is heard. */
final class QuestionRules {

    private static final int MOST_DAYS = 366;
    private static final int MOST_DAYS_LATE = 50 * 366;

    private final Tariffs tariffs;
    private final List<Rule> ofAStretch = List.of(
            this::daysInOrder,
            this::tariffHoldsEveryDay,
            this::optionIsOffered,
            this::curveCoversTheDays,
            this::hoursAreKnown,
            this::periodsArePriced,
            this::basicChargeFitsTheClass,
            this::basicChargeIsPriced,
            this::demandIsMeasured,
            this::contractIsForEnough,
            this::powerFactorIsWhole,
            this::lossesArePriced);

    QuestionRules(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    private interface Rule {
        Optional<Rejection> objection(Asked asked);
    }

    Optional<Rejection> objection(Question question) {
        for (Asked asked : question.stretches()) {
            for (Rule rule : ofAStretch) {
                Optional<Rejection> objection = rule.objection(asked);
                if (objection.isPresent()) {
                    return objection;
                }
            }
        }
        return Stream.of(isShort(question), hasOneTermsADay(question), hasDebtsOfADebtorsLife(question))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Rejection> daysInOrder(Asked asked) {
        return when(
                !asked.from().isBefore(asked.to()) || ChronoUnit.DAYS.between(asked.from(), asked.to()) > MOST_DAYS,
                Rejection.invalid("days-invalid", asked.from(), asked.to(), MOST_DAYS));
    }

    private Optional<Rejection> tariffHoldsEveryDay(Asked asked) {
        for (LocalDate day = asked.from(); day.isBefore(asked.to()); ) {
            Optional<Tariff> tariff = tariffs.find(asked.terms(), day);
            if (tariff.isEmpty()) {
                return Optional.of(Rejection.invalid(
                        "tariff-missing",
                        asked.terms().regionCode(),
                        asked.terms().customerClass(),
                        asked.terms().voltage() == null ? "–" : asked.terms().voltage(),
                        day,
                        known(asked.terms())));
            }
            LocalDate last = tariff.get().effectiveTo();
            day = last == null ? asked.to() : last.plusDays(1);
        }
        return Optional.empty();
    }

    /** Days and voltages that there is a tariff for. */
    private String known(Terms terms) {
        Set<String> known = new TreeSet<>();
        for (Tariff tariff : tariffs.all()) {
            if (tariff.region().code().equals(terms.regionCode()) && tariff.customerClass() == terms.customerClass()) {
                known.add((tariff.voltage() == null ? "" : tariff.voltage() + " ") + tariff.effectiveFrom() + "…"
                        + (tariff.effectiveTo() == null ? "" : tariff.effectiveTo()));
            }
        }
        return known.isEmpty() ? "–" : String.join(", ", known);
    }

    private Optional<Rejection> optionIsOffered(Asked asked) {
        return tariffsOf(asked)
                .filter(tariff -> !tariff.options().containsKey(asked.terms().option()))
                .map(tariff -> Rejection.invalid(
                        "option-not-offered",
                        tariff.id(),
                        asked.terms().option(),
                        String.join(
                                ", ",
                                tariff.options().keySet().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList())))
                .findFirst();
    }

    private Optional<Rejection> curveCoversTheDays(Asked asked) {
        return asked.metering() instanceof Metering.ByCurve by
                ? when(
                        !by.curve().from().equals(asked.from())
                                || !by.curve().to().equals(asked.to()),
                        Rejection.invalid(
                                "curve-days-differ",
                                by.curve().from(),
                                by.curve().to(),
                                asked.from(),
                                asked.to()))
                : Optional.empty();
    }

    private Optional<Rejection> hoursAreKnown(Asked asked) {
        return asked.metering() instanceof Metering.ByCurve
                ? tariffsOf(asked)
                        .filter(tariff -> tariff.hours().isEmpty()
                                && !tariff.structure(asked.terms().option()).isUndivided())
                        .map(tariff -> Rejection.invalid("hours-unknown", tariff.id()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Rejection> periodsArePriced(Asked asked) {
        if (!(asked.metering() instanceof Metering.ByRegisters by)) {
            return Optional.empty();
        }
        return tariffsOf(asked)
                .flatMap(tariff -> {
                    PriceStructure structure = tariff.structure(asked.terms().option());
                    Set<PricePeriod> unpriced = EnumSet.copyOf(by.energies().keySet());
                    unpriced.removeAll(structure.periods());
                    return structure.isUndivided() || unpriced.isEmpty()
                            ? Stream.<Rejection>empty()
                            : Stream.of(
                                    Rejection.invalid("period-not-priced", tariff.id(), unpriced, structure.periods()));
                })
                .findFirst();
    }

    private Optional<Rejection> basicChargeFitsTheClass(Asked asked) {
        boolean has = basic(asked) != null;
        boolean needs = asked.terms().customerClass() == CustomerClass.COMMERCIAL_TWO_PART;
        return when(
                has != needs,
                needs
                        ? Rejection.invalid("basic-charge-missing")
                        : Rejection.invalid(
                                "basic-charge-not-offered", asked.terms().customerClass()));
    }

    private Optional<Rejection> basicChargeIsPriced(Asked asked) {
        BasicCharge basic = basic(asked);
        return basic == null
                ? Optional.empty()
                : tariffsOf(asked)
                        .filter(tariff -> switch (basic) {
                            case BasicCharge.ByCapacity ignored ->
                                tariff.charges().perKilovoltAmpere() == null;
                            case BasicCharge.ByContractDemand ignored ->
                                tariff.charges().perKilowatt() == null;
                            case BasicCharge.ByMeasuredDemand ignored ->
                                tariff.charges().perKilowatt() == null;
                        })
                        .map(tariff -> Rejection.invalid("basic-charge-not-offered", tariff.id()))
                        .findFirst();
    }

    private Optional<Rejection> demandIsMeasured(Asked asked) {
        BasicCharge basic = basic(asked);
        boolean needs = basic != null && !(basic instanceof BasicCharge.ByCapacity);
        return when(needs && asked.measuredDemand() == null, Rejection.invalid("demand-missing"));
    }

    private Optional<Rejection> contractIsForEnough(Asked asked) {
        KilovoltAmperes capacity = asked.capacity();
        return capacity != null && basic(asked) instanceof BasicCharge.ByContractDemand by
                ? when(
                        !by.isEnoughFor(capacity),
                        Rejection.invalid("contract-too-low", by.contract().toString(), capacity.toString()))
                : Optional.empty();
    }

    private Optional<Rejection> powerFactorIsWhole(Asked asked) {
        Connection connection = asked.terms().connection();
        boolean standard = connection != null && connection.standard() != null;
        return when(standard != (asked.reactive() != null), Rejection.invalid("power-factor-incomplete"));
    }

    private Optional<Rejection> lossesArePriced(Asked asked) {
        Connection connection = asked.terms().connection();
        return connection == null || connection.lossPerMonth().isZero()
                ? Optional.empty()
                : tariffsOf(asked)
                        .filter(tariff -> tariff.flatPrice(asked.terms().option(), asked.from())
                                .isEmpty())
                        .map(tariff -> Rejection.invalid("losses-not-priced", tariff.id()))
                        .findFirst();
    }

    private static Optional<Rejection> isShort(Question question) {
        LocalDate from = question.stretches().getFirst().from();
        LocalDate to = question.stretches().getFirst().to();
        for (Asked asked : question.stretches()) {
            from = asked.from().isBefore(from) ? asked.from() : from;
            to = asked.to().isAfter(to) ? asked.to() : to;
        }
        return when(
                ChronoUnit.DAYS.between(from, to) > MOST_DAYS, Rejection.invalid("days-invalid", from, to, MOST_DAYS));
    }

    private static Optional<Rejection> hasOneTermsADay(Question question) {
        List<Asked> all = question.stretches();
        for (Asked one : all) {
            for (Asked other : all) {
                if (!one.terms().equals(other.terms())
                        && one.from().isBefore(other.to())
                        && other.from().isBefore(one.to())) {
                    return Optional.of(
                            Rejection.invalid("terms-overlap", one.from(), one.to(), other.from(), other.to()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Rejection> hasDebtsOfADebtorsLife(Question question) {
        LocalDate paidOn = question.paidOn();
        return paidOn == null
                ? Optional.empty()
                : question.debts().stream()
                        .filter(debt -> ChronoUnit.DAYS.between(debt.dueOn(), paidOn) > MOST_DAYS_LATE)
                        .map(debt -> Rejection.invalid("days-invalid", debt.dueOn(), paidOn, MOST_DAYS_LATE))
                        .findFirst();
    }

    private Stream<Tariff> tariffsOf(Asked asked) {
        return tariffs.all().stream()
                .filter(tariff -> tariffs.find(asked.terms(), asked.from())
                                .filter(tariff::equals)
                                .isPresent()
                        || isWithin(tariff, asked));
    }

    /** Whether a version begins to hold for it within its days. */
    private boolean isWithin(Tariff tariff, Asked asked) {
        LocalDate begin = tariff.effectiveFrom();
        return begin.isAfter(asked.from())
                && begin.isBefore(asked.to())
                && tariffs.find(asked.terms(), begin).filter(tariff::equals).isPresent();
    }

    private static @Nullable BasicCharge basic(Asked asked) {
        Connection connection = asked.terms().connection();
        return connection == null ? null : connection.basic();
    }

    private static Optional<Rejection> when(boolean objected, Rejection rejection) {
        return objected ? Optional.of(rejection) : Optional.empty();
    }
}
