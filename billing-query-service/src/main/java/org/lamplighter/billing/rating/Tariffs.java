package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every version of every tariff. */
public record Tariffs(List<Tariff> all) {

    public Tariffs {
        all = List.copyOf(all);
        if (all.stream().map(Tariff::id).distinct().count() != all.size()) {
            throw new IllegalArgumentException("ids of tariffs are unique");
        }
        for (Tariff tariff : all) {
            boolean overlapped = all.stream()
                    .anyMatch(other -> !other.id().equals(tariff.id())
                            && other.region().code().equals(tariff.region().code())
                            && other.customerClass() == tariff.customerClass()
                            && other.isEffective(tariff.effectiveFrom()));
            if (overlapped) {
                throw new IllegalArgumentException("two versions hold on one day: " + tariff.id());
            }
        }
    }

    /** The version in force. */
    public Optional<Tariff> find(String regionCode, CustomerClass customerClass, LocalDate day) {
        return all.stream()
                .filter(tariff -> tariff.region().code().equals(regionCode)
                        && tariff.customerClass() == customerClass
                        && tariff.isEffective(day))
                .findFirst();
    }

    /** The version that a bill quotes. */
    public Optional<Tariff> byId(String id) {
        return all.stream().filter(tariff -> tariff.id().equals(id)).findFirst();
    }
}
