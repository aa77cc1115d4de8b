package org.lamplighter.benchmarks.storm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The network under a storm: its circuits as feeders, one transformer area per circuit and square of some 500 m, an account
 * per home that lost supply, all in one service area; and crews from the places that were hit. Invented people.
 */
public final class StormDistrict {

    static final String AREA = "320508";

    /** Degrees; some 500 m. */
    private static final double SQUARE = 0.005;

    private final Map<String, Transformer> transformers = new LinkedHashMap<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private record Transformer(String code, String feeder, double latitude, double longitude) {}

    /**
     * Somebody calls.
     *
     * @param second seconds since the first call
     * @param account the account
     */
    public record Call(double second, String account) {}

    public StormDistrict(Storm storm) {
        long begin = storm.outages().getFirst().second();
        Map<String, Integer> feeders = new HashMap<>();
        for (Storm.Lost lost : storm.outages()) {
            String feeder = "F-ST-" + feeders.computeIfAbsent(lost.circuit(), _ -> feeders.size());
            String square =
                    feeder + "/" + Math.round(lost.latitude() / SQUARE) + "/" + Math.round(lost.longitude() / SQUARE);
            Transformer transformer = transformers.computeIfAbsent(
                    square,
                    _ -> new Transformer("T-ST-" + transformers.size(), feeder, lost.latitude(), lost.longitude()));
            for (int home = 0; home < lost.customers(); home++) {
                // Homes of one fault call one after the other.
                calls.add(new Call(lost.second() - begin + 5.0 * home, account(transformer)));
            }
        }
    }

    private String account(Transformer transformer) {
        String number = String.format(Locale.ROOT, "3205%06d", accounts.size() + 1);
        accounts.add(String.format(
                Locale.ROOT,
                "%s,压测%s,1990%s,苏州市姑苏区风暴路%d号,%s,%s,URBAN,SINGLE_RATE,3%n",
                number,
                number.substring(4),
                number.substring(3),
                accounts.size() + 1,
                AREA,
                transformer.code()));
        return number;
    }

    /** In no order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public int feeders() {
        return Math.toIntExact(transformers.values().stream()
                .map(Transformer::feeder)
                .distinct()
                .count());
    }

    public int transformerAreas() {
        return transformers.size();
    }

    public String network() {
        StringBuilder table = new StringBuilder(
                "substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude\n");
        transformers
                .values()
                .forEach(transformer -> table.append(String.format(
                        Locale.ROOT,
                        "风暴变,%s,%s,%s台区,%s,URBAN,%.5f,%.5f%n",
                        transformer.feeder(),
                        transformer.code(),
                        transformer.code(),
                        AREA,
                        transformer.latitude(),
                        transformer.longitude())));
        return table.toString();
    }

    public String accounts() {
        return "accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize\n"
                + String.join("", accounts);
    }

    /** Crews around the clock, from bases spread over the transformers. */
    public String crews(int count) {
        StringBuilder table =
                new StringBuilder("crewId,name,areaCode,skills,shiftStart,shiftEnd,baseLatitude,baseLongitude\n");
        List<Transformer> places = List.copyOf(transformers.values());
        for (int crew = 0; crew < count; crew++) {
            Transformer base = places.get((int) ((long) crew * places.size() / count));
            table.append(String.format(
                    Locale.ROOT,
                    "SZ-ST-%03d,风暴%d班,%s,low-voltage;high-voltage;metering,00:00,24:00,%.5f,%.5f%n",
                    crew,
                    crew,
                    AREA,
                    base.latitude(),
                    base.longitude()));
        }
        return table.toString();
    }
}
