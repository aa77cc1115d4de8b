package org.lamplighter.dispatch.crew;

import java.util.List;
import java.util.Optional;

/**
 * All crews. The load stands in the crew's own document and follows the orders: it is changed next to an order's write, not
 * with it, so a crash between the two leaves it wrong until {@link #correct} puts it right.
 */
public interface Crews {

    Optional<CrewLoad> find(String crewId);

    /** The crews that serve an area, by id. */
    List<CrewLoad> serving(String areaCode);

    /** Every crew, by id. */
    List<CrewLoad> all();

    /**
     * Takes room for one order, if the crew still carries what was seen.
     *
     * @return {@code false} when someone else changed its load: look again and choose again
     */
    boolean reserve(CrewLoad seen);

    /** The crew was given an order, whatever it carries. */
    void load(String crewId);

    /** The crew is rid of an order; the crew as it is then, if it is still known. */
    Optional<CrewLoad> unload(String crewId);

    /** Changes the load by this much. */
    void correct(String crewId, int difference);

    /** Keeps these crews; tells how many were not there like this before. Loads stay. */
    long keep(List<Crew> crews);
}
