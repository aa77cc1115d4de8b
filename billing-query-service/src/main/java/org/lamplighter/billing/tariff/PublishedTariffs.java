package org.lamplighter.billing.tariff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;

/** Puts the versions of the files and those that editors loaded together, and renews what the service rates by. */
public final class PublishedTariffs {

    private final List<Tariff> files;
    private final TariffVersions versions;
    private final TariffForm form;
    private final Tariffs tariffs;
    private final Map<TariffVersion.Loaded, List<Tariff>> read = new LinkedHashMap<>();

    PublishedTariffs(List<Tariff> files, TariffVersions versions, TariffForm form, Tariffs tariffs) {
        this.files = List.copyOf(files);
        this.versions = versions;
        this.form = form;
        this.tariffs = tariffs;
    }

    /**
     * A version and what has become of it.
     *
     * @param written as it was written
     * @param known what is known of it
     */
    public record Entry(Tariff written, TariffVersion known) {

        /** As it holds: what takes its place ends it the day before. */
        Tariff inForce() {
            return known.succession() == null
                    ? written
                    : written.until(known.succession().from().minusDays(1));
        }
    }

    /** Every version, withdrawn ones among them: those of the files first. */
    public synchronized List<Entry> entries() {
        Map<String, TariffVersion> known = versions.all().stream()
                .collect(Collectors.toMap(TariffVersion::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Entry> entries = new ArrayList<>();
        for (Tariff file : files) {
            TariffVersion version = known.remove(file.id());
            entries.add(new Entry(file, version == null ? TariffVersion.ofFiles(file.id()) : version));
        }
        for (TariffVersion version : known.values()) {
            if (version.loaded() != null) {
                entries.add(new Entry(written(version, version.loaded()), version));
            }
        }
        return entries;
    }

    private Tariff written(TariffVersion version, TariffVersion.Loaded loaded) {
        return read.computeIfAbsent(loaded, sent -> form.parse(sent.text())).stream()
                .filter(tariff -> tariff.id().equals(version.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tariff " + version.id() + " in what was loaded"));
    }

    /** Rates by what there is now. */
    public void renew() {
        List<Tariff> now = entries().stream()
                .filter(entry -> !entry.known().withdrawn())
                .map(Entry::inForce)
                .toList();
        if (!now.equals(tariffs.all())) {
            tariffs.become(now);
        }
    }
}
