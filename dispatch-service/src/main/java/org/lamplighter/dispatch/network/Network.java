package org.lamplighter.dispatch.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network as it was last loaded, and as it was before. */
public interface Network {

    Optional<TransformerArea> transformerArea(String code);

    /** Those of these areas that are known, by code. */
    Map<String, TransformerArea> transformerAreas(Collection<String> codes);

    /** The area as it is and as it was. */
    Optional<AreaRecord> recordOf(String code);

    /** The substation that a feeder leaves, if the feeder is known. */
    Optional<String> substationOf(String feeder);

    /** The transformer areas that a device feeds, in the order of their codes. */
    List<TransformerArea> fedBy(Device device);

    /** The codes of the transformer areas of one service area that these devices feed, each once, in order. */
    default List<String> codesFedBy(List<Device> devices, String areaCode) {
        return devices.stream()
                .flatMap(device -> fedBy(device).stream())
                .filter(area -> area.areaCode().equals(areaCode))
                .map(TransformerArea::code)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Keeps these; tells how many were not there like this before. What an area was before stays in its record.
     *
     * @param from since when they are so
     */
    long keep(List<TransformerArea> areas, Instant from);
}
