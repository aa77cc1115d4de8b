package org.lamplighter.dispatch.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.kit.test.Fate;

/** Which outage a transformer area is in, kept in memory. */
final class MemoryClaims implements OutageClaims {

    private final Map<String, Suspicion> claimed = new LinkedHashMap<>();
    private final Fate fate;

    MemoryClaims(Fate fate) {
        this.fate = fate;
    }

    Map<String, Suspicion> all() {
        return claimed;
    }

    @Override
    public Suspicion claim(Suspicion suspicion) {
        Suspicion holder = claimed.get(suspicion.transformerArea());
        if (holder != null) {
            return holder;
        }
        fate.write(() -> claimed.put(suspicion.transformerArea(), suspicion));
        return suspicion;
    }

    @Override
    public Optional<Suspicion> holder(String transformerArea) {
        return Optional.ofNullable(claimed.get(transformerArea));
    }

    @Override
    public void release(String transformerArea, String outageId) {
        Suspicion holder = claimed.get(transformerArea);
        if (holder != null && holder.outageId().equals(outageId)) {
            fate.write(() -> claimed.remove(transformerArea));
        }
    }
}
