package org.lamplighter.dispatch.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamplighter.dispatch.network.AreaNetwork;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Outage;

/** Who is served by which transformer area and feeder, as the network and the accounts are now. */
final class Served {

    private final AreaNetwork network;
    private final FedAccounts accounts;

    Served(AreaNetwork network, FedAccounts accounts) {
        this.network = network;
        this.accounts = accounts;
    }

    Network in(Set<String> serviceAreas) {
        Map<String, TransformerArea> known = new HashMap<>();
        serviceAreas.forEach(
                area -> network.ofServiceArea(area).forEach(transformer -> known.put(transformer.code(), transformer)));
        return new Network(known, accounts);
    }

    /** The network of some service areas. */
    static final class Network {

        private final Map<String, TransformerArea> known;
        private final FedAccounts accounts;

        Network(Map<String, TransformerArea> known, FedAccounts accounts) {
            this.known = Map.copyOf(known);
            this.accounts = accounts;
        }

        Optional<String> feederOf(String transformerArea) {
            return Optional.ofNullable(known.get(transformerArea)).map(TransformerArea::feeder);
        }

        /** The indices of every area or feeder that serves anybody. */
        Map<String, Reliability> reliability(Collection<Outage> outages, GroupBy by) {
            Function<TransformerArea, String> key =
                    by == GroupBy.FEEDER ? TransformerArea::feeder : TransformerArea::areaCode;
            Map<String, List<String>> groups = known.values().stream()
                    .collect(
                            Collectors.groupingBy(key, Collectors.mapping(TransformerArea::code, Collectors.toList())));
            Interruptions interruptions = Interruptions.of(outages);
            Map<String, Reliability> found = new HashMap<>();
            groups.forEach((group, codes) -> found.put(
                    group, new Reliability(accounts.count(codes), 0, 0).plus(interrupted(codes, interruptions))));
            return found;
        }

        private Reliability interrupted(List<String> codes, Interruptions interruptions) {
            List<String> dark = new ArrayList<>(codes);
            dark.retainAll(interruptions.transformerAreas());
            Reliability sum = Reliability.NONE;
            for (String code : dark) {
                List<Duration> lasted = interruptions.sustained(code, Reliability.MOMENTARY);
                if (!lasted.isEmpty()) {
                    long customers = accounts.count(List.of(code));
                    long seconds =
                            lasted.stream().mapToLong(Duration::toSeconds).sum();
                    sum = sum.plus(new Reliability(0, customers * lasted.size(), customers * seconds));
                }
            }
            return sum;
        }
    }
}
