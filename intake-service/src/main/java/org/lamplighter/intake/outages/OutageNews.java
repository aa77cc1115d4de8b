package org.lamplighter.intake.outages;

import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;

/** Where news of outages go. Each is kept once, and never over something newer. */
public interface OutageNews {

    void opened(OutageOpened outage, long sequence);

    void updated(OutageUpdated outage, long sequence);

    void restored(OutageRestored outage, long sequence);
}
