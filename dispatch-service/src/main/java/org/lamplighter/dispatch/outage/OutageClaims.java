package org.lamplighter.dispatch.outage;

import java.util.Optional;

/** Which outage a transformer area is in. One document per area, so that two reports at once make one outage. */
public interface OutageClaims {

    /** Claims the area for this suspicion, unless it is claimed; the one that holds it. */
    Suspicion claim(Suspicion suspicion);

    /** The suspicion that holds the area, if one does. */
    Optional<Suspicion> holder(String transformerArea);

    /** The outage is over; does nothing when another holds the area. */
    void release(String transformerArea, String outageId);
}
