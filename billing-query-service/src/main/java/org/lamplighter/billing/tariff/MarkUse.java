package org.lamplighter.billing.tariff;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lamplighter.billing.rating.TariffUse;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;

/** Marks versions as used, once for each day further that they are used up to. */
final class MarkUse implements TariffUse {

    private final Aggregates<TariffVersion> versions;
    private final PublishedTariffs published;
    private final Map<String, LocalDate> marked = new ConcurrentHashMap<>();

    MarkUse(Aggregates<TariffVersion> versions, PublishedTariffs published) {
        this.versions = versions;
        this.published = published;
    }

    /**
     * Marks.
     *
     * @throws ContendedException when the version was ended or withdrawn meanwhile: rate again
     */
    @Override
    public void billed(String tariffId, LocalDate lastDay) {
        LocalDate before = marked.get(tariffId);
        if (before != null && !before.isBefore(lastDay)) {
            return;
        }
        try {
            versions.create(tariffId, () -> Decision.changed(TariffVersion.ofFiles(tariffId)));
            versions.change(tariffId, version -> version.billed(lastDay));
        } catch (RejectedException changed) {
            published.renew();
            throw new ContendedException("tariff", tariffId);
        }
        marked.merge(tariffId, lastDay, (one, other) -> one.isBefore(other) ? other : one);
    }
}
