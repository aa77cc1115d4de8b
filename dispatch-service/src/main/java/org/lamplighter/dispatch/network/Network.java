package org.lamplighter.dispatch.network;

import java.util.List;
import java.util.Optional;

/** The network as it was last loaded. */
public interface Network {

    Optional<TransformerArea> transformerArea(String code);

    /** The substation that a feeder leaves, if the feeder is known. */
    Optional<String> substationOf(String feeder);

    /** Keeps these; tells how many were not there like this before. */
    long keep(List<TransformerArea> areas);
}
