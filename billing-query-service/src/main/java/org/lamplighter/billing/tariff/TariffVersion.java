package org.lamplighter.billing.tariff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What has become of one version of a tariff, of the service's files or loaded by an editor. One document, so that what ends or
 * withdraws it and the bills that are rated by it cannot pass each other.
 *
 * @param id the version
 * @param loaded what an editor sent; absent when it is one of the files
 * @param succession what takes its place, if anything does
 * @param billedUpTo last day that bills were rated by it, if there are any
 * @param withdrawn whether it was taken back
 */
public record TariffVersion(
        String id,
        @Nullable Loaded loaded,
        @Nullable Succession succession,
        @Nullable LocalDate billedUpTo,
        boolean withdrawn) {

    /**
     * An editor sent it.
     *
     * @param text the file with this and maybe other versions
     * @param by who
     * @param at when
     */
    public record Loaded(String text, String by, Instant at) {}

    /**
     * Another version takes its place.
     *
     * @param by the other
     * @param from first day of the other
     */
    public record Succession(String by, LocalDate from) {}

    /** A version of the files of which nothing is known yet. */
    static TariffVersion ofFiles(String id) {
        return new TariffVersion(id, null, null, null, false);
    }

    static TariffVersion loaded(String id, Loaded loaded) {
        return new TariffVersion(id, loaded, null, null, false);
    }

    /** It is sent again after it was withdrawn; nothing was rated by it. */
    Decision<TariffVersion> reloaded(Loaded again) {
        return withdrawn ? Decision.changed(loaded(id, again)) : Decision.unchanged();
    }

    Decision<TariffVersion> billed(LocalDate lastDay) {
        boolean ended = succession != null && !lastDay.isBefore(succession.from());
        if (withdrawn || ended) {
            return Decision.rejected(Rejection.conflict("tariff-changed", id));
        }
        return billedUpTo != null && !billedUpTo.isBefore(lastDay)
                ? Decision.unchanged()
                : Decision.changed(new TariffVersion(id, loaded, succession, lastDay, withdrawn));
    }

    Decision<TariffVersion> succeeded(Succession by) {
        if (billedUpTo != null && !billedUpTo.isBefore(by.from())) {
            return Decision.rejected(Rejection.conflict("tariff-days-billed", id, billedUpTo, by.from()));
        }
        if (withdrawn || (succession != null && !succession.equals(by))) {
            return Decision.rejected(Rejection.conflict("tariff-changed", id));
        }
        return by.equals(succession)
                ? Decision.unchanged()
                : Decision.changed(new TariffVersion(id, loaded, by, billedUpTo, withdrawn));
    }

    /** What took its place was taken back. */
    Decision<TariffVersion> reinstated(String successor) {
        return succession != null && succession.by().equals(successor)
                ? Decision.changed(new TariffVersion(id, loaded, null, billedUpTo, withdrawn))
                : Decision.unchanged();
    }

    Decision<TariffVersion> takenBack() {
        if (loaded == null || withdrawn) {
            return Decision.rejected(Rejection.notFound());
        }
        if (billedUpTo != null) {
            return Decision.rejected(Rejection.conflict("tariff-used", id, billedUpTo));
        }
        if (succession != null) {
            return Decision.rejected(Rejection.conflict("tariff-succeeded", id, succession.by()));
        }
        return Decision.changed(new TariffVersion(id, loaded, null, null, true));
    }
}
