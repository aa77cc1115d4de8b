package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BillLine.Kind;

/** What a commercial customer pays beside the energy that its meter tells: losses, parts on top, capacity or demand. */
final class CommercialLines {

    private final Terms terms;
    private final Pieces.Piece piece;
    private final List<MonthShare> shares;
    private final List<BillLine> lines;

    CommercialLines(Terms terms, Pieces.Piece piece, List<BillLine> lines) {
        this.terms = terms;
        this.piece = piece;
        this.shares =
                charges().partMonth().shares(piece.usage().from(), piece.usage().to());
        this.lines = lines;
    }

    void add(Pieces.Run run) {
        KilowattHours loss = loss();
        if (!loss.isZero()) {
            LocalDate day = piece.usage().from();
            UnitPrice flat = piece.tariff()
                    .flatPrice(terms.option(), day)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "tariff " + piece.tariff().id() + " has no flat price for losses"));
            lines.add(BillLine.of(Kind.LOSS, null, null, loss, flat));
        }
        onTop(piece.usage().total().plus(loss));
        Connection connection = terms.connection();
        if (connection != null && connection.basic() != null) {
            basic(connection.basic(), run);
        }
        MonthlyPrice perMonth = charges().perMonth();
        if (perMonth != null) {
            shares.forEach(share -> lines.add(BillLine.of(Kind.MONTHLY, new Derivation.OfMonth(perMonth, share))));
        }
    }

    private Charges charges() {
        return piece.tariff().charges();
    }

    /** The losses of the days in whole kWh. */
    private KilowattHours loss() {
        Connection connection = terms.connection();
        if (connection == null || connection.lossPerMonth().isZero()) {
            return KilowattHours.ZERO;
        }
        return shares.stream()
                .map(share -> share.of(connection.lossPerMonth()))
                .reduce(KilowattHours.ZERO, KilowattHours::plus)
                .whole();
    }

    private void onTop(KilowattHours energy) {
        for (PriceComponent component : charges().components()) {
            if (component.onTop() && !energy.isZero()) {
                lines.add(BillLine.of(kind(component.kind()), null, null, energy, component.price()));
            }
        }
    }

    private static Kind kind(PriceComponent.Kind component) {
        return switch (component) {
            case ENERGY_PURCHASE -> throw new IllegalArgumentException("energy is not charged on top of energy");
            case LINE_LOSS -> Kind.UPSTREAM_LOSS;
            case TRANSMISSION_AND_DISTRIBUTION -> Kind.TRANSMISSION;
            case SYSTEM_OPERATION -> Kind.SYSTEM_OPERATION;
            case GOVERNMENT_FUNDS -> Kind.FUNDS;
        };
    }

    private void basic(BasicCharge basic, Pieces.Run run) {
        switch (basic) {
            case BasicCharge.ByCapacity by -> {
                MonthlyPrice price = priced(charges().perKilovoltAmpere());
                for (MonthShare share : shares) {
                    lines.add(BillLine.of(Kind.CAPACITY, new Derivation.OfCapacity(by.capacity(), price, share)));
                }
            }
            case BasicCharge.ByContractDemand by -> {
                demand(Kind.DEMAND, by.contract(), 1);
                Kilowatts excess = by.excess(measured(run));
                if (excess.compareTo(Kilowatts.ZERO) > 0) {
                    demand(Kind.DEMAND_ABOVE_CONTRACT, excess, 2);
                }
            }
            case BasicCharge.ByMeasuredDemand ignored -> demand(Kind.DEMAND, measured(run), 1);
        }
    }

    private void demand(Kind kind, Kilowatts demand, int times) {
        MonthlyPrice price = priced(charges().perKilowatt());
        for (MonthShare share : shares) {
            lines.add(BillLine.of(kind, new Derivation.OfDemand(demand, price, times, share)));
        }
    }

    private MonthlyPrice priced(@Nullable MonthlyPrice price) {
        if (price == null) {
            throw new IllegalArgumentException("tariff " + piece.tariff().id() + " has no price for the basic charge");
        }
        return price;
    }

    private static Kilowatts measured(Pieces.Run run) {
        Kilowatts demand = run.demand();
        if (demand == null) {
            throw new IllegalArgumentException("a demand charge needs the measured demand");
        }
        return demand;
    }
}
