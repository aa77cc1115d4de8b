package org.lamplighter.dispatch.signal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lamplighter.dispatch.outage.Supply;
import org.lamplighter.kit.aggregate.Decision;

/**
 * What the devices of a transformer area told: the transformer's own terminal, and the meters behind it.
 *
 * <pre>
 * terminal            meters                              together
 * no voltage          –                                   dark
 * voltage again       enough lost supply since then       dark
 * voltage again       else                                lit
 * nothing             enough were dark at once, some are  dark
 * nothing             enough were dark at once, none is   lit
 * nothing             else                                unknown: single homes
 * </pre>
 *
 * @param transformerArea the transformer area
 * @param terminal what its terminal told
 * @param meters what its meters told, by account
 */
public record AreaSignals(String transformerArea, Supply terminal, Map<String, Supply> meters) {

    public AreaSignals {
        meters = Map.copyOf(meters);
    }

    static AreaSignals of(String transformerArea) {
        return new AreaSignals(transformerArea, Supply.UNKNOWN, Map.of());
    }

    Decision<AreaSignals> terminal(UnaryOperator<Supply> news) {
        return changed(new AreaSignals(transformerArea, news.apply(terminal), meters));
    }

    Decision<AreaSignals> meter(String accountNumber, UnaryOperator<Supply> news) {
        Map<String, Supply> next = new TreeMap<>(meters);
        next.put(
                accountNumber,
                news.apply(meters.getOrDefault(accountNumber, new Supply(null, null, terminal.repairedAt()))));
        return changed(new AreaSignals(transformerArea, terminal, next));
    }

    /** A crew said that supply is back: what was told of the time before counts no more. */
    Decision<AreaSignals> repaired(Instant at) {
        Map<String, Supply> next = new TreeMap<>(meters);
        next.replaceAll((account, supply) -> supply.repaired(at));
        return changed(new AreaSignals(transformerArea, terminal.repaired(at), next));
    }

    /** Without what some meters told: a meter that a crew stopped is dark, and says nothing of the network. */
    AreaSignals without(Set<String> accounts) {
        Map<String, Supply> rest = new TreeMap<>(meters);
        rest.keySet().removeAll(accounts);
        return new AreaSignals(transformerArea, terminal, rest);
    }

    private Decision<AreaSignals> changed(AreaSignals next) {
        return next.equals(this) ? Decision.unchanged() : Decision.changed(next);
    }

    /**
     * What they say together.
     *
     * @param enough so many meters dark at once are more than single homes
     */
    public Light light(int enough) {
        return terminal.dark()
                .<Light>map(lost -> new Light.Dark(lost.at(), "T" + lost.sequence()))
                .orElseGet(() -> withVoltage(enough));
    }

    private Light withVoltage(int enough) {
        Optional<Instant> voltage = terminal.lit();
        Light ofMeters = ofMeters(enough, voltage.orElse(Instant.MIN));
        return ofMeters instanceof Light.Unknown
                ? voltage.<Light>map(Light.Lit::new).orElse(ofMeters)
                : ofMeters;
    }

    private Light ofMeters(int enough, Instant after) {
        List<Supply> lost = meters.values().stream()
                .filter(meter -> meter.lostAt().filter(at -> at.isAfter(after)).isPresent())
                .sorted(Comparator.comparing(meter -> meter.lostAt().orElseThrow()))
                .toList();
        Optional<Instant> since = lost.stream()
                .map(meter -> meter.lostAt().orElseThrow())
                .filter(at -> darkAt(lost, at) >= enough)
                .findFirst();
        if (since.isEmpty()) {
            return new Light.Unknown();
        }
        return lost.stream().anyMatch(meter -> meter.dark().isPresent())
                ? new Light.Dark(since.get(), "M" + since.get().toEpochMilli())
                : new Light.Lit(lost.stream()
                        .map(meter -> meter.lit().orElse(since.get()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static long darkAt(List<Supply> meters, Instant moment) {
        return meters.stream().filter(meter -> meter.wasDarkAt(moment)).count();
    }
}
