package org.lamplighter.billing.calculation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.calculation.Metering;
import org.lamplighter.billing.calculation.Question;
import org.lamplighter.billing.calculation.web.CalculationRequest.CurveEntry;
import org.lamplighter.billing.calculation.web.CalculationRequest.LateFeeEntry;
import org.lamplighter.billing.calculation.web.CalculationRequest.RegisterEntry;
import org.lamplighter.billing.calculation.web.CalculationRequest.StretchEntry;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Debt;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilovoltAmperes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.LoadCurve;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Register;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** Reads a request as a question. What no question can be made of is refused with what is wrong about it. */
final class Questions {

    private static final int HOUR = 60;
    private static final int MINUTES_OF_A_DAY = 1440;

    private final Tariffs tariffs;

    Questions(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    Question of(CalculationRequest request) {
        String region = region(request.region());
        LateFeeEntry lateFee = request.lateFee();
        return new Question(
                request.stretches().stream()
                        .map(entry -> stretch(region, request.customerClass(), entry))
                        .toList(),
                or(request.usedBeforeKwh(), KilowattHours::new, KilowattHours.ZERO),
                lateFee == null
                        ? List.of()
                        : lateFee.debts().stream()
                                .map(debt -> new Debt(new Money(debt.principal()), debt.dueOn()))
                                .toList(),
                lateFee == null ? null : lateFee.paidOn());
    }

    /** The code of the province that is named, or that an area lies in. */
    private String region(String asked) {
        if (Region.isAreaCode(asked)) {
            return Region.codeOf(asked);
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        return tariffs.all().stream()
                .map(tariff -> tariff.region())
                .filter(region -> region.name().zh().equals(asked)
                        || region.name().en().toLowerCase(Locale.ROOT).equals(lower))
                .map(Region::code)
                .findFirst()
                .orElseThrow(() -> refused(Rejection.invalid("region-unknown", asked, names())));
    }

    private String names() {
        return String.join(
                ", ",
                tariffs.all().stream()
                        .map(tariff -> tariff.region().name().en() + " "
                                + tariff.region().name().zh())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Question.Asked stretch(String region, CustomerClass customerClass, StretchEntry entry) {
        Terms terms = new Terms(
                region,
                customerClass,
                entry.option() == null ? PriceOption.SINGLE_RATE : entry.option(),
                entry.people() == null ? 1 : entry.people(),
                Boolean.TRUE.equals(entry.lowIncome()),
                connection(customerClass, entry));
        return new Question.Asked(
                terms,
                entry.from(),
                entry.to(),
                metering(entry),
                ifThere(entry.reactiveKvarh(), KilovarHours::new),
                ifThere(entry.demandKw(), Kilowatts::new),
                ifThere(entry.capacityKva(), KilovoltAmperes::new));
    }

    private static @Nullable Connection connection(CustomerClass customerClass, StretchEntry entry) {
        if (customerClass == CustomerClass.RESIDENTIAL) {
            return null;
        }
        if (entry.voltage() == null) {
            throw refused(Rejection.invalid("voltage-missing"));
        }
        return new Connection(
                entry.voltage(),
                basic(entry),
                entry.powerFactorStandard(),
                or(entry.monthlyLossKwh(), KilowattHours::new, KilowattHours.ZERO));
    }

    private static @Nullable BasicCharge basic(StretchEntry entry) {
        return switch (entry.basicCharge()) {
            case null -> null;
            case CAPACITY ->
                new BasicCharge.ByCapacity(new KilovoltAmperes(needed(entry.capacityKva(), "capacityKva")));
            case CONTRACT_DEMAND ->
                new BasicCharge.ByContractDemand(new Kilowatts(needed(entry.contractDemandKw(), "contractDemandKw")));
            case MEASURED_DEMAND -> new BasicCharge.ByMeasuredDemand();
        };
    }

    private static Metering metering(StretchEntry entry) {
        List<RegisterEntry> registers = entry.registers();
        CurveEntry curve = entry.curve();
        if ((registers == null) == (curve == null)) {
            throw refused(Rejection.invalid("metering-unclear"));
        }
        if (registers != null) {
            return new Metering.ByRegisters(
                    registers.stream().map(Questions::register).toList());
        }
        return new Metering.ByCurve(curve(entry, needed(curve, "curve")));
    }

    private static LoadCurve curve(StretchEntry entry, CurveEntry curve) {
        boolean known = curve.minutes() == 15 || curve.minutes() == 30 || curve.minutes() == HOUR;
        if (!known || curve.kwh().size() % (MINUTES_OF_A_DAY / curve.minutes()) != 0) {
            throw refused(Rejection.invalid(
                    "curve-invalid", curve.minutes(), curve.kwh().size()));
        }
        return new LoadCurve(
                entry.from(),
                curve.minutes(),
                curve.kwh().stream().map(KilowattHours::new).toList());
    }

    private static Register register(RegisterEntry entry) {
        PricePeriod period = entry.period() == null ? PricePeriod.ALL_DAY : entry.period();
        boolean told = entry.kwh() != null;
        if (told == (entry.opening() != null) || told == (entry.closing() != null)) {
            throw refused(Rejection.invalid("register-unclear", period));
        }
        KilowattHours opening = or(entry.opening(), KilowattHours::new, KilowattHours.ZERO);
        KilowattHours closing = new KilowattHours(needed(told ? entry.kwh() : entry.closing(), "closing"));
        if (closing.compareTo(opening) < 0) {
            throw refused(Rejection.invalid("register-runs-backwards", period, opening.toString(), closing.toString()));
        }
        return Register.of(period, opening, closing, entry.factor(), entry.correctionPercent());
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw refused(Rejection.invalid("figure-missing", field));
        }
        return value;
    }

    private static <T> T or(@Nullable BigDecimal value, Function<BigDecimal, T> type, T otherwise) {
        return value == null ? otherwise : type.apply(value);
    }

    private static <T> @Nullable T ifThere(@Nullable BigDecimal value, Function<BigDecimal, T> type) {
        return value == null ? null : type.apply(value);
    }

    private static RejectedException refused(Rejection rejection) {
        return new RejectedException(rejection);
    }
}
