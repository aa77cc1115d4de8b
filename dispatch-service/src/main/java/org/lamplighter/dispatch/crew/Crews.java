package org.lamplighter.dispatch.crew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All crews. What a crew carries stands in its own document, as the ids of its orders, and follows the orders: it is changed
 * next to an order's write, not with it, so a crash between the two leaves it wrong until the difference is healed. Every
 * change names the order, so that doing it twice is doing it once.
 */
public interface Crews {

    Optional<CrewLoad> find(String crewId);

    /** The crews that serve an area, by id. */
    List<CrewLoad> serving(String areaCode);

    /** Every crew, by id. */
    List<CrewLoad> all();

    /**
     * Takes room for an order, if the crew still carries as many as were seen.
     *
     * @return {@code false} when someone else changed its load: look again and choose again
     */
    boolean reserve(CrewLoad seen, String workOrderId);

    /** The crew was given an order, whatever it carries. */
    void load(String crewId, String workOrderId);

    /** The crew is rid of an order; the crew as it is then, if it is still known. */
    Optional<CrewLoad> unload(String crewId, String workOrderId);

    /** The crew says that it begins or ends, unless it said something of a later time; the crew then, if it is known. */
    Optional<CrewLoad> mark(String crewId, DutyMark mark);

    /** The crew was there, unless it was somewhere else later or has ended its work since. */
    void seen(String crewId, Whereabouts whereabouts);

    /** Finished work took something from the crew's vehicle; once per order, and only where somebody keeps count. */
    void used(String crewId, StockUse use);

    /**
     * Keeps these crews; tells how many were not there like this before. Loads stay; what is on a vehicle counts as of now.
     *
     * @param at when the table was loaded
     */
    long keep(List<Crew> crews, Instant at);
}
