package org.lamplighter.dispatch.signal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.events.EventMetadata;

/** Makes a transformer area's outages what its devices say. Looking again changes nothing. */
final class SettleArea {

    private final Aggregates<AreaSignals> signals;
    private final Aggregates<FeederWatch> watches;
    private final Network network;
    private final GiveNotice giveNotice;
    private final EndBySign endBySign;
    private final Function<String, Set<String>> stopped;
    private final int meters;

    /**
     * With the rules.
     *
     * @param stopped accounts of a transformer area whose supply a crew stopped
     * @param meters so many dark at once are more than single homes
     */
    SettleArea(
            Aggregates<AreaSignals> signals,
            Aggregates<FeederWatch> watches,
            Network network,
            GiveNotice giveNotice,
            EndBySign endBySign,
            Function<String, Set<String>> stopped,
            int meters) {
        this.signals = signals;
        this.watches = watches;
        this.network = network;
        this.giveNotice = giveNotice;
        this.endBySign = endBySign;
        this.stopped = stopped;
        this.meters = meters;
    }

    /** Keeps what a device of the area told, and settles it. */
    void heard(String transformerArea, Function<AreaSignals, Decision<AreaSignals>> news, EventMetadata cause) {
        if (signals.find(transformerArea).isEmpty()) {
            signals.create(transformerArea, () -> Decision.changed(AreaSignals.of(transformerArea)));
        }
        signals.change(transformerArea, news);
        settle(transformerArea, cause);
    }

    /** A crew said that supply is back. */
    void repaired(String transformerArea, Instant at) {
        if (signals.find(transformerArea).isPresent()) {
            signals.change(transformerArea, known -> known.repaired(at));
        }
    }

    /** Settles one; an area that the network does not know is nobody's. */
    void settle(String transformerArea, EventMetadata cause) {
        settle(transformerArea, null, cause);
    }

    /**
     * Settles one.
     *
     * @param after the outage that has just ended, if one has
     */
    void settle(String transformerArea, @Nullable Aftermath after, EventMetadata cause) {
        network.transformerArea(transformerArea).ifPresent(area -> settle(area, after, cause));
    }

    private void settle(TransformerArea area, @Nullable Aftermath after, EventMetadata cause) {
        switch (light(area.code())) {
            case Light.Dark dark -> giveNotice.give(area, dark, after, cause);
            case Light.Lit lit ->
                endBySign.area(
                        area.code(),
                        feederLit(area).filter(lit.since()::isBefore).orElse(lit.since()));
            case Light.Unknown _ -> feederLit(area).ifPresent(since -> endBySign.areaOfLitFeeder(area.code(), since));
        }
    }

    private Light light(String transformerArea) {
        return signals.find(transformerArea)
                .map(known ->
                        known.state().without(stopped.apply(transformerArea)).light(meters))
                .orElseGet(Light.Unknown::new);
    }

    /** Where the area's own devices say nothing of the time since, its feeder's breaker does. */
    private Optional<Instant> feederLit(TransformerArea area) {
        return watches.find(FeederWatch.idFor(area.feeder(), area.areaCode()))
                .flatMap(watch -> watch.state().breaker().lit());
    }
}
