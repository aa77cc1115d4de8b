package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version of every tariff. What they are may change while the service runs; a version that bills quote never does. */
public final class Tariffs {

    private volatile Versions versions;

    /**
     * Those.
     *
     * @throws IllegalArgumentException when two have one id, or hold for the same customers on one day
     */
    public Tariffs(List<Tariff> all) {
        versions = Versions.of(all);
    }

    /**
     * They are these from now on.
     *
     * @throws IllegalArgumentException when two have one id, or hold for the same customers on one day; nothing changes then
     */
    public void become(List<Tariff> all) {
        versions = Versions.of(all);
    }

    private record Customers(String regionCode, CustomerClass customerClass) {}

    private record Versions(List<Tariff> all, Map<Customers, List<Tariff>> byCustomers, Map<String, Tariff> byId) {

        static Versions of(List<Tariff> all) {
            Map<String, Tariff> byId = new HashMap<>();
            for (Tariff tariff : all) {
                if (byId.put(tariff.id(), tariff) != null) {
                    throw new IllegalArgumentException("ids of tariffs are unique");
                }
            }
            Map<Customers, List<Tariff>> byCustomers = all.stream()
                    .collect(Collectors.groupingBy(t -> new Customers(t.region().code(), t.customerClass())));
            for (List<Tariff> versions : byCustomers.values()) {
                for (Tariff tariff : versions) {
                    if (versions.stream()
                            .anyMatch(other -> !other.id().equals(tariff.id()) && tariff.overlaps(other))) {
                        throw new IllegalArgumentException("two versions hold on one day: " + tariff.id());
                    }
                }
            }
            return new Versions(List.copyOf(all), byCustomers, byId);
        }
    }

    public List<Tariff> all() {
        return versions.all();
    }

    /** The version in force for an account. */
    public Optional<Tariff> find(Terms terms, LocalDate day) {
        return find(terms.regionCode(), terms.customerClass(), terms.voltage(), day);
    }

    /** The version in force. */
    public Optional<Tariff> find(
            String regionCode, CustomerClass customerClass, @Nullable VoltageLevel voltage, LocalDate day) {
        for (Tariff tariff : versions.byCustomers().getOrDefault(new Customers(regionCode, customerClass), List.of())) {
            if (tariff.isFor(voltage) && tariff.isEffective(day)) {
                return Optional.of(tariff);
            }
        }
        return Optional.empty();
    }

    /** The version that a bill quotes. */
    public Optional<Tariff> byId(String id) {
        return Optional.ofNullable(versions.byId().get(id));
    }
}
