package org.lamplighter.dispatch.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** What a device feeds, as far as the asker's service areas reach. A device of foreign areas looks like none. */
public final class ShowNetwork {

    private final Network network;
    private final FedAccounts accounts;

    public ShowNetwork(Network network, FedAccounts accounts) {
        this.network = network;
        this.accounts = accounts;
    }

    /**
     * One page of the accounts behind a device.
     *
     * @param transformerAreas how many transformer areas the device feeds
     * @param accounts how many accounts
     * @param items one page of them
     * @param next cursor of the next page, if there is one
     */
    public record Behind(
            int transformerAreas,
            long accounts,
            List<Fed> items,
            @Nullable String next) {}

    public Behind behind(Device device, Set<String> serviceAreas, Optional<String> cursor, int limit) {
        List<String> areas = network.fedBy(device).stream()
                .filter(area -> serviceAreas.contains(area.areaCode()))
                .map(TransformerArea::code)
                .toList();
        if (areas.isEmpty()) {
            throw new RejectedException(Rejection.notFound());
        }
        List<Fed> found = accounts.under(areas, Fed.after(cursor), limit + 1);
        List<Fed> items = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? items.getLast().cursor() : null;
        return new Behind(areas.size(), accounts.count(areas), items, next);
    }

    /** One transformer area's record. */
    public AreaRecord area(String code, Set<String> serviceAreas) {
        return network.recordOf(code)
                .filter(record -> serviceAreas.contains(record.now().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }
}
