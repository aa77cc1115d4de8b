package org.lamplighter.billing.tariff;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.lease.Leases;

/** Editors load versions of tariffs, and take back those that nothing was rated by. */
public final class LoadTariffs {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final String LEASE = "tariffs";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Aggregates<TariffVersion> versions;
    private final PublishedTariffs published;
    private final TariffForm form;
    private final AuditLog audit;
    private final Leases leases;
    private final InstantSource clock;

    LoadTariffs(
            Aggregates<TariffVersion> versions,
            PublishedTariffs published,
            TariffForm form,
            AuditLog audit,
            Leases leases,
            InstantSource clock) {
        this.versions = versions;
        this.published = published;
        this.form = form;
        this.audit = audit;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What loading would do; nothing is changed.
     *
     * @throws RejectedException {@code tariff-invalid} when the text is not of the form, and as {@link TariffPlan#of} says
     * @throws TariffRowsException when it is a table and rows of it are wrong
     */
    public TariffPlan plan(String text) {
        return TariffPlan.of(read(text), published.entries());
    }

    private List<Tariff> read(String text) {
        try {
            List<Tariff> tariffs = form.parse(text);
            if (tariffs.isEmpty()) {
                throw new IllegalArgumentException("it has no tariff");
            }
            if (!tariffs.stream().allMatch(tariff -> ID.matcher(tariff.id()).matches())) {
                throw new IllegalArgumentException("an id has 1 to 80 letters, digits, dots, hyphens and underscores");
            }
            return tariffs;
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Rejection.invalid("tariff-invalid", String.valueOf(e.getMessage())));
        }
    }

    /** Loads. Sent again, it changes nothing; broken off, it is finished by being sent again. */
    public synchronized TariffPlan load(String actor, String text) {
        return alone(() -> loadAlone(actor, text));
    }

    private TariffPlan loadAlone(String actor, String text) {
        TariffPlan plan = plan(text);
        TariffVersion.Loaded loaded = new TariffVersion.Loaded(text, actor, clock.instant());
        for (TariffPlan.Step step : plan.steps()) {
            if (step.isNew()) {
                load(actor, step, loaded);
            }
        }
        published.renew();
        return plan;
    }

    /** What it ends is ended first: then no bill can be rated by both, at worst by none for a moment. */
    private void load(String actor, TariffPlan.Step step, TariffVersion.Loaded loaded) {
        Tariff tariff = step.tariff();
        audit.write(new Disclosure(
                actor,
                "desk",
                "tariff.load",
                tariff.id(),
                tariff.effectiveFrom().toString()));
        for (String ended : step.ends()) {
            versions.create(ended, () -> Decision.changed(TariffVersion.ofFiles(ended)));
            versions.change(
                    ended,
                    version -> version.succeeded(new TariffVersion.Succession(tariff.id(), tariff.effectiveFrom())));
        }
        if (!versions.create(tariff.id(), () -> Decision.changed(TariffVersion.loaded(tariff.id(), loaded)))) {
            versions.change(tariff.id(), version -> version.reloaded(loaded));
        }
    }

    /**
     * Takes one back; what it had ended stands open again.
     *
     * @throws RejectedException not found, when no editor loaded it or it was taken back; {@code tariff-used},
     *     {@code tariff-succeeded}
     */
    public synchronized void withdraw(String actor, String id) {
        alone(() -> {
            withdrawAlone(actor, id);
            return id;
        });
    }

    /** Two editors at once could both find the same days free. */
    private <T> T alone(Supplier<T> change) {
        if (!leases.take(LEASE, LONGEST)) {
            throw new ContendedException("tariffs", LEASE);
        }
        try {
            return change.get();
        } finally {
            leases.giveBack(LEASE);
        }
    }

    private void withdrawAlone(String actor, String id) {
        TariffVersion found = versions.find(id)
                .orElseThrow(() -> new RejectedException(Rejection.notFound()))
                .state();
        if (found.takenBack() instanceof Decision.Rejected<TariffVersion> rejected) {
            throw new RejectedException(rejected.rejection());
        }
        audit.write(new Disclosure(actor, "desk", "tariff.withdraw", id, ""));
        versions.change(id, TariffVersion::takenBack);
        for (PublishedTariffs.Entry entry : published.entries()) {
            TariffVersion.Succession succession = entry.known().succession();
            if (succession != null && succession.by().equals(id)) {
                versions.change(entry.known().id(), version -> version.reinstated(id));
            }
        }
        published.renew();
    }
}
