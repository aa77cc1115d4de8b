package org.lamplighter.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds cases by what they have in common; every question has an index that begins with its key. */
public interface CaseRegister {

    /** A customer's cases, newest first. */
    Page ofCustomer(String subject, Cursor after, int limit);

    /** What a partner filed, newest first. */
    Page ofPartner(String partnerId, Cursor after, int limit);

    /** Cases of service areas in one of these states, newest first. */
    Page ofAreas(Set<String> areas, Set<CaseStatus> statuses, Cursor after, int limit);

    /** Numbers of cases that an outage's news are for, in order, beginning after one. */
    List<String> inOutage(String outageId, String after, int limit);

    /** Numbers of cases whose customers should have answered before this, the longest overdue first. */
    List<String> unansweredBy(Instant now, int limit);
}
