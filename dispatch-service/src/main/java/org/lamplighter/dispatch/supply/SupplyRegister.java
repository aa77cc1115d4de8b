package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;

/** Accounts of which something was stopped. */
public interface SupplyRegister {

    /**
     * Those of these service areas, newest first.
     *
     * @param openOnly only those that are dark, or where a stop is under way
     */
    Page<Stored<AccountSupply>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page);

    /** Accounts of a transformer area that are dark. */
    Set<String> darkUnder(String transformerArea);

    /** Accounts for which the clock has something to do by a moment. */
    List<String> dueBy(Instant moment, int atMost);
}
