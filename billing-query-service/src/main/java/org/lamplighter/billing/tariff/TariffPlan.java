package org.lamplighter.billing.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What would become of the tariffs if some were loaded.
 *
 * <pre>
 *  before   |---- A ------------------------------>
 *  sent                    |---- B --------------->
 *  after    |---- A ------||---- B --------------->     A is ended by B, unless a bill was rated by A in B's days
 * </pre>
 *
 * @param steps by first day
 */
public record TariffPlan(List<Step> steps) {

    public TariffPlan {
        steps = List.copyOf(steps);
    }

    /**
     * What becomes of one that was sent.
     *
     * @param isNew whether it was not there before
     * @param ends versions whose place it takes
     */
    public record Step(Tariff tariff, boolean isNew, List<String> ends) {
        public Step {
            ends = List.copyOf(ends);
        }
    }

    /**
     * Plans.
     *
     * @throws RejectedException {@code tariff-version-known} when it is there with other content,
     *     {@code tariff-days-taken} when another holds on its days and does not stand open,
     *     {@code tariff-days-billed} when bills were rated on its days by the one that it ends
     */
    static TariffPlan of(List<Tariff> sent, List<PublishedTariffs.Entry> present) {
        List<PublishedTariffs.Entry> holding = new ArrayList<>(
                present.stream().filter(entry -> !entry.known().withdrawn()).toList());
        List<Step> steps = new ArrayList<>();
        for (Tariff tariff : sent.stream()
                .sorted(Comparator.comparing(Tariff::effectiveFrom))
                .toList()) {
            steps.add(step(tariff, holding));
        }
        return new TariffPlan(steps);
    }

    private static Step step(Tariff tariff, List<PublishedTariffs.Entry> holding) {
        Optional<PublishedTariffs.Entry> same = holding.stream()
                .filter(entry -> entry.written().id().equals(tariff.id()))
                .findFirst();
        if (same.isPresent()) {
            if (!same.get().written().equals(tariff)) {
                throw new RejectedException(Rejection.conflict("tariff-version-known", tariff.id()));
            }
            return new Step(tariff, false, List.of());
        }
        List<String> ends = new ArrayList<>();
        for (PublishedTariffs.Entry other : List.copyOf(holding)) {
            if (tariff.meets(other.inForce())) {
                ends.add(other.written().id());
                holding.set(holding.indexOf(other), ended(other, tariff));
            }
        }
        holding.add(new PublishedTariffs.Entry(tariff, TariffVersion.ofFiles(tariff.id())));
        return new Step(tariff, true, ends);
    }

    private static PublishedTariffs.Entry ended(PublishedTariffs.Entry before, Tariff by) {
        Tariff inForce = before.inForce();
        if (inForce.effectiveTo() != null || !inForce.effectiveFrom().isBefore(by.effectiveFrom())) {
            throw new RejectedException(Rejection.conflict("tariff-days-taken", by.id(), inForce.id()));
        }
        return switch (before.known().succeeded(new TariffVersion.Succession(by.id(), by.effectiveFrom()))) {
            case Decision.Changed<TariffVersion> changed ->
                new PublishedTariffs.Entry(before.written(), changed.state());
            case Decision.Unchanged<TariffVersion> ignored -> before;
            case Decision.Rejected<TariffVersion> rejected -> throw new RejectedException(rejected.rejection());
        };
    }
}
