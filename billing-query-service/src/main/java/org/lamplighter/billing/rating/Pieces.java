package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what was used into pieces of one version of a tariff and one season of prices each.
 *
 * <pre>
 *  stretches        |------- a ------|------ b ------|      different terms, or a reading in between
 *  tariff versions  ------ A -----|-------- B --------      a stretch is cut where a version or a season begins,
 *  pieces           |---- 1 ------|2 |------ 3 ------|      by days in proportion; 2 and 3 are one piece when
 *                                                           a and b have the same terms
 * </pre>
 */
final class Pieces {

    private final Tariffs tariffs;

    Pieces(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** Use under one version and one season. */
    record Piece(Tariff tariff, PriceStructure structure, Usage usage) {

        /** Whether a later one is priced the same and leaves no days out between them. */
        private boolean isContinuedBy(Piece later) {
            return !later.usage.from().isAfter(usage.to())
                    && tariff.id().equals(later.tariff.id())
                    && structure.costsTheSame(usage.from(), later.usage.from());
        }

        private Piece with(Piece more) {
            return new Piece(tariff, structure, usage.plus(more.usage));
        }
    }

    /** Pieces of the same terms in a row, and what was metered beside energy in all of them. */
    record Run(
            Terms terms,
            List<Piece> pieces,
            @Nullable KilovarHours reactive,
            @Nullable Kilowatts demand) {

        KilowattHours active() {
            return pieces.stream().map(piece -> piece.usage().total()).reduce(KilowattHours.ZERO, KilowattHours::plus);
        }
    }

    /** Whatever order the stretches come in. */
    List<Run> of(List<Stretch> stretches) {
        List<Stretch> inOrder = stretches.size() == 1
                ? stretches
                : stretches.stream()
                        .sorted(Comparator.comparing((Stretch s) -> s.usage().from())
                                .thenComparing(s -> s.usage().to()))
                        .toList();
        List<Run> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= inOrder.size(); i++) {
            if (i == inOrder.size()
                    || !inOrder.get(i).terms().equals(inOrder.get(begin).terms())) {
                if (i < inOrder.size()) {
                    checkOrder(inOrder.subList(begin, i), inOrder.get(i));
                }
                runs.add(run(inOrder.subList(begin, i)));
                begin = i;
            }
        }
        return runs;
    }

    private static void checkOrder(List<Stretch> before, Stretch next) {
        for (Stretch stretch : before) {
            if (stretch.usage().to().isAfter(next.usage().from())) {
                throw new IllegalArgumentException("different terms hold on one day");
            }
        }
    }

    private Run run(List<Stretch> stretches) {
        Terms terms = stretches.getFirst().terms();
        List<Piece> cut = new ArrayList<>();
        KilovarHours reactive = null;
        Kilowatts demand = null;
        for (Stretch stretch : stretches) {
            cut(terms, stretch.usage(), cut);
            reactive = sum(reactive, stretch.reactive());
            demand = highest(demand, stretch.demand());
        }
        return new Run(terms, stretches.size() == 1 ? cut : joined(cut), reactive, demand);
    }

    private void cut(Terms terms, Usage usage, List<Piece> pieces) {
        Usage rest = usage;
        LocalDate begin = nextChange(terms, rest);
        while (begin != null) {
            pieces.add(piece(terms, rest.before(begin)));
            rest = rest.from(begin);
            begin = nextChange(terms, rest);
        }
        pieces.add(piece(terms, rest));
    }

    private Piece piece(Terms terms, Usage usage) {
        Tariff tariff = tariff(terms, usage.from());
        PriceStructure structure = tariff.structure(terms.option());
        return new Piece(tariff, structure, structure.isUndivided() ? usage.undivided() : usage);
    }

    /** The first day within from which on another version holds, or another season of it. */
    private @Nullable LocalDate nextChange(Terms terms, Usage usage) {
        Tariff tariff = tariff(terms, usage.from());
        PriceStructure structure = tariff.structure(terms.option());
        LocalDate last = tariff.effectiveTo();
        LocalDate end = last == null || !last.plusDays(1).isBefore(usage.to()) ? null : last.plusDays(1);
        LocalDate to = end == null ? usage.to() : end;
        for (LocalDate first = usage.from().withDayOfMonth(1).plusMonths(1);
                first.isBefore(to);
                first = first.plusMonths(1)) {
            if (!structure.costsTheSame(usage.from(), first)) {
                return first;
            }
        }
        return end;
    }

    /** Those that came from several readings, priced alike and in a row, as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        List<Piece> inOrder = pieces.stream()
                .sorted(Comparator.comparing((Piece p) -> p.usage().from()))
                .toList();
        for (Piece piece : inOrder) {
            if (!joined.isEmpty() && joined.getLast().isContinuedBy(piece)) {
                joined.set(joined.size() - 1, joined.getLast().with(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    Tariff tariff(Terms terms, LocalDate day) {
        return tariffs.find(terms, day)
                .orElseThrow(() -> new NoTariffException(terms.regionCode(), terms.customerClass(), day));
    }

    private static @Nullable KilovarHours sum(@Nullable KilovarHours one, @Nullable KilovarHours other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }

    private static @Nullable Kilowatts highest(@Nullable Kilowatts one, @Nullable Kilowatts other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }
}
