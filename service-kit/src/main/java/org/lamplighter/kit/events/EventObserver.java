package org.lamplighter.kit.events;

import java.util.Set;
import org.lamplighter.contracts.Event;

/**
 * Sees the events of a topic on every instance of the service, from now on, without keeping a place. For live views only:
 * what must not be missed belongs in an {@link EventHandler}.
 */
public interface EventObserver {

    /** Topics to watch. */
    Set<String> topics();

    /** An event passed by. */
    void seen(Event event, EventMetadata metadata);
}
