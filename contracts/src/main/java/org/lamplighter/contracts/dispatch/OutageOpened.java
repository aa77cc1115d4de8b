package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * An interruption of supply (停电) was recognised.
 *
 * @param outageId the outage
 * @param areaCode the service area
 * @param transformerAreas transformer areas without supply
 * @param cause what is known of the cause
 * @param startedAt when supply was lost as far as known
 * @param openedAt when it was recognised
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when the public hears again at the latest, if promised
 * @param kind its kind; a fault when not told
 * @param feeder the feeder that is without supply as a whole, if it is one
 */
@EventType(value = "lamplighter.dispatch.outage-opened.v1", topic = Topics.OUTAGES)
public record OutageOpened(
        String outageId,
        String areaCode,
        List<String> transformerAreas,
        CauseClass cause,
        Instant startedAt,
        Instant openedAt,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable OutageKind kind,
        @Nullable String feeder)
        implements Event {}
