package org.lamplighter.dispatch.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lamplighter.dispatch.network.AreaRecord;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.workorder.Orders;

/** Four transformer areas on one feeder. */
final class OneFeeder implements Network {

    private static final List<TransformerArea> ALL = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new TransformerArea(
                    "T-" + i,
                    i + "台区",
                    "F-1",
                    "平江变",
                    UtilityInMemory.AREA,
                    Orders.site().siteClass(),
                    Orders.SITE))
            .toList();

    @Override
    public Optional<TransformerArea> transformerArea(String code) {
        return ALL.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public List<TransformerArea> fedBy(Device device) {
        return ALL;
    }

    @Override
    public Map<String, TransformerArea> transformerAreas(Collection<String> codes) {
        throw new UnsupportedOperationException("the published list is told by the integration tests");
    }

    @Override
    public Optional<AreaRecord> recordOf(String code) {
        throw new UnsupportedOperationException("the network's past is told by the integration tests");
    }

    @Override
    public Optional<String> substationOf(String feeder) {
        throw new UnsupportedOperationException("imports are told by the integration tests");
    }

    @Override
    public long keep(List<TransformerArea> areas, Instant from) {
        throw new UnsupportedOperationException("imports are told by the integration tests");
    }
}
