package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;

/** Lists of outages; newest first. */
public interface OutageLists {

    /** Outages of these service areas; open ones first, then (unless only open ones are asked for) those announced and those that are over. */
    Page<Stored<Outage>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page);

    /**
     * What anyone may read of an area: open outages, then those announced whose time is not over, then those restored since a
     * moment.
     */
    Page<Stored<Outage>> published(String areaCode, Instant now, Instant restoredSince, PageRequest page);

    /** Ids of the outages that are part of a feeder outage. */
    List<String> partsOf(String feederOutageId);

    /** Ids of outages that wait for this case's customer to say whether supply is back. */
    List<String> asking(String caseId);

    /** Ids of outages whose sample's time was over by a moment. */
    List<String> verificationDue(Instant by, int atMost);

    /** Ids of announced outages that should have begun by a moment. */
    List<String> dueToBegin(Instant by, int atMost);

    /** Ids of open outages whose customers were promised news by a moment. */
    List<String> updateDue(Instant by, int atMost);
}
