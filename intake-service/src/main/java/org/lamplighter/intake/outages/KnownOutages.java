package org.lamplighter.intake.outages;

import java.util.Optional;

/** The outages intake has heard of. */
public interface KnownOutages {

    /** The open outage that a transformer area is in, the latest if several. */
    Optional<KnownOutage> openAt(String transformerArea);
}
