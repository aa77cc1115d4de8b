package org.lamplighter.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/**
 * A city's network: 600 feeders of substations of three sizes, some 5 000 transformer areas, and any number of accounts spread evenly over
 * them.
 *
 * <pre>
 * 10 large substations of 30 feeders, 25 medium ones of 10, 25 small ones of 2
 * each feeder 8 or 9 transformer areas, each area accounts / 5 000
 * </pre>
 */
final class BenchNetwork {

    static final String AREA = "320508";
    static final int FEEDERS = 600;

    private static final int LARGE = 10;
    private static final int MEDIUM = 25;
    private static final int OF_LARGE = 30;
    private static final int OF_MEDIUM = 10;
    private static final int OF_SMALL = 2;
    private static final int ROWS_A_TABLE = 1_000;
    /** Transformers stand in rows. */
    private static final int ROW = 71;

    private static final int BATCH = 5_000;

    private final int areas;

    BenchNetwork(int areas) {
        this.areas = areas;
    }

    static String feeder(int number) {
        return String.format(Locale.ROOT, "F-BN-%03d", number);
    }

    static String transformer(int number) {
        return String.format(Locale.ROOT, "T-BN-%05d", number);
    }

    /** The first large, medium or small one is numbered 0, 10 and 35. */
    static String substation(int number) {
        return String.format(Locale.ROOT, "压测%02d变", number);
    }

    private static String substationOf(int feeder) {
        if (feeder < LARGE * OF_LARGE) {
            return substation(feeder / OF_LARGE);
        }
        int left = feeder - LARGE * OF_LARGE;
        return left < MEDIUM * OF_MEDIUM
                ? substation(LARGE + left / OF_MEDIUM)
                : substation(LARGE + MEDIUM + (left - MEDIUM * OF_MEDIUM) / OF_SMALL);
    }

    /** As the desk loads it. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (int from = 0; from < areas; from += ROWS_A_TABLE) {
            StringBuilder table = new StringBuilder(
                    "substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude\n");
            for (int area = from; area < Math.min(areas, from + ROWS_A_TABLE); area++) {
                int row = area / ROW;
                int column = area % ROW;
                table.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%s台区,%s,URBAN,%.4f,%.4f%n",
                        substationOf(area % FEEDERS),
                        feeder(area % FEEDERS),
                        transformer(area),
                        transformer(area),
                        AREA,
                        31.2 + column * 0.002,
                        120.5 + row * 0.002));
            }
            tables.add(table.toString());
        }
        return tables;
    }

    /** Accounts as dispatch keeps them when billing has told of them, without the events between the two. */
    void store(String mongoUri, int accounts) {
        Date since = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        InsertManyOptions unordered = new InsertManyOptions().ordered(false);
        try (MongoClient client = MongoClients.create(mongoUri)) {
            MongoCollection<Document> fed = client.getDatabase("dispatch").getCollection("fedAccounts");
            List<Document> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < accounts; i++) {
                batch.add(new Document("_id", String.format(Locale.ROOT, "38%08d", i))
                        .append("sequence", 1L)
                        .append("transformer", transformer(i % areas))
                        .append("since", since));
                if (batch.size() == BATCH || i == accounts - 1) {
                    fed.insertMany(batch, unordered);
                    batch.clear();
                }
                if (i % 100_000 == 0) {
                    System.out.printf(Locale.ROOT, "  stored %,d of %,d accounts%n", i, accounts);
                }
            }
        }
    }
}
