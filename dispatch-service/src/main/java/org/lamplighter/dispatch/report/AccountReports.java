package org.lamplighter.dispatch.report;

import java.time.Instant;
import java.util.List;

/** Which accounts reported when, whatever became of it, unless a crew had stopped their supply: one row per case, by number only. */
public interface AccountReports {

    /** Notes a report, once. */
    void note(String caseId, String areaCode, String accountNumber, Instant reportedAt);

    /** Account numbers of the reports of an area from one moment until before another, one per report, in no order. */
    List<String> between(String areaCode, Instant from, Instant until, int atMost);
}
