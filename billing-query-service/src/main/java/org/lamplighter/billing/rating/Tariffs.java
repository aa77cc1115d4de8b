package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every version of every tariff. */
public final class Tariffs {

    private final List<Tariff> all;
    private final Map<Customers, List<Tariff>> byCustomers;
    private final Map<String, Tariff> byId = new HashMap<>();

    public Tariffs(List<Tariff> all) {
        this.all = List.copyOf(all);
        for (Tariff tariff : all) {
            if (byId.put(tariff.id(), tariff) != null) {
                throw new IllegalArgumentException("ids of tariffs are unique");
            }
        }
        byCustomers = all.stream()
                .collect(Collectors.groupingBy(t -> new Customers(t.region().code(), t.customerClass())));
        for (List<Tariff> versions : byCustomers.values()) {
            for (Tariff tariff : versions) {
                if (versions.stream().anyMatch(other -> !other.id().equals(tariff.id()) && tariff.overlaps(other))) {
                    throw new IllegalArgumentException("two versions hold on one day: " + tariff.id());
                }
            }
        }
    }

    private record Customers(String regionCode, CustomerClass customerClass) {}

    public List<Tariff> all() {
        return all;
    }

    /** The version in force for an account. */
    public Optional<Tariff> find(Terms terms, LocalDate day) {
        return find(terms.regionCode(), terms.customerClass(), terms.voltage(), day);
    }

    /** The version in force. */
    public Optional<Tariff> find(
            String regionCode, CustomerClass customerClass, @Nullable VoltageLevel voltage, LocalDate day) {
        for (Tariff tariff : byCustomers.getOrDefault(new Customers(regionCode, customerClass), List.of())) {
            if (tariff.isFor(voltage) && tariff.isEffective(day)) {
                return Optional.of(tariff);
            }
        }
        return Optional.empty();
    }

    /** The version that a bill quotes. */
    public Optional<Tariff> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
