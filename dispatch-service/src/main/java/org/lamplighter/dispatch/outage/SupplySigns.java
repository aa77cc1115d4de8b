package org.lamplighter.dispatch.outage;

import org.lamplighter.kit.events.EventMetadata;

/** What devices told, looked at again when outages begin and end. */
public interface SupplySigns {

    /** An outage was opened: perhaps a device knows already that it is over. */
    void opened(Outage outage, EventMetadata cause);

    /** Supply should be back: perhaps devices know whether it is. */
    void asked(VerifyingOutage outage, EventMetadata cause);

    /** An outage has ended: perhaps a part of it is dark by its own device. */
    void ended(RestoredOutage outage, EventMetadata cause);
}
