package org.lamplighter.dispatch.outage;

import java.util.List;

/** Who reported an outage. */
public interface ReportingCustomers {

    /** Cases of its reports; whoever opened it first. A device's notice is nobody's. */
    List<String> of(Outage outage, int atMost);
}
