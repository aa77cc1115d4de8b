package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * An outage was announced, or what was announced changed (停电公告及变更).
 *
 * @param outageId the outage
 * @param kind its kind
 * @param news what is new of it
 * @param at when it was made public
 * @param transformerAreas transformer areas that will be without supply
 * @param noLongerIn transformer areas that were to be without supply and will not
 * @param from when supply will be interrupted
 * @param until when it will be back
 */
@EventType(value = "lamplighter.dispatch.outage-announced.v1", topic = Topics.OUTAGES)
public record OutageAnnounced(
        String outageId,
        OutageKind kind,
        AnnouncementNews news,
        Instant at,
        List<String> transformerAreas,
        List<String> noLongerIn,
        Instant from,
        Instant until)
        implements Event {}
