package org.lamplighter.local.store;

import com.mongodb.client.model.IndexOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Draws documents, indexes, filters, orders and changes from few fields and values, so that they meet often. */
final class RandomQueries {

    private static final List<String> FIELDS = List.of("a", "b", "c", "tags", "sub.x", "sub.y", "rows.x", "rows.y");

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    Document document(int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c")) {
            if (chance(80)) {
                document.append(field, value());
            }
        }
        if (chance(60)) {
            document.append("tags", chance(70) ? list(() -> scalar()) : value());
        }
        if (chance(60)) {
            document.append("sub", chance(85) ? pair() : value());
        }
        if (chance(50)) {
            document.append("rows", chance(80) ? list(() -> chance(85) ? pair() : value()) : pair());
        }
        return document;
    }

    Document index() {
        Document keys = new Document();
        int count = 1 + random.nextInt(3);
        boolean array = false;
        while (keys.size() < count) {
            String field = pick(FIELDS);
            boolean mayBeArray = field.equals("tags") || field.startsWith("rows");
            // Two arrays side by side cannot be indexed, nor two fields of which one is below the other.
            if (mayBeArray
                    && array
                    && !keys.keySet().stream()
                            .allMatch(known -> known.startsWith("rows") && field.startsWith("rows"))) {
                continue;
            }
            array |= mayBeArray;
            keys.append(field, chance(50) ? 1 : -1);
        }
        return keys;
    }

    IndexOptions options() {
        return new IndexOptions().sparse(chance(35));
    }

    Document filter() {
        Document filter = new Document();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            filter.append(chance(5) ? "_id" : pick(FIELDS), condition());
        }
        if (chance(12)) {
            filter.append("$or", List.of(nonEmpty(), nonEmpty()));
        }
        if (chance(10)) {
            filter.append("$and", List.of(nonEmpty(), nonEmpty()));
        }
        if (chance(10)) {
            filter.append("rows", new Document("$elemMatch", new Document("x", condition()).append("y", condition())));
        }
        return filter;
    }

    Document sort() {
        Document sort = new Document();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            sort.append(chance(15) ? "_id" : pick(FIELDS), chance(50) ? 1 : -1);
        }
        return sort;
    }

    int limit() {
        return chance(50) ? 0 : 1 + random.nextInt(12);
    }

    int skip() {
        return chance(75) ? 0 : random.nextInt(8);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    Document update() {
        return switch (random.nextInt(5)) {
            case 0 -> new Document("$set", new Document(pick(List.of("a", "b", "c", "sub", "tags", "rows")), value()));
            case 1 -> new Document("$unset", new Document(pick(List.of("a", "b", "c", "sub", "tags", "rows")), ""));
            case 2 -> new Document("$set", new Document("tags", list(() -> scalar())));
            case 3 -> new Document("$set", new Document("rows", list(() -> pair())));
            default -> new Document("$set", new Document("sub", pair()).append("b", value()));
        };
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Document nonEmpty() {
        return new Document(pick(FIELDS), condition());
    }

    private Object condition() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$gt", ordered());
            case 4 -> new Document("$lt", ordered());
            case 5 -> new Document("$gte", ordered()).append("$lte", ordered());
            case 6, 7 -> new Document("$in", Arrays.asList(scalar(), scalar(), scalar()));
            case 8 -> new Document("$exists", chance(60));
            case 9 -> new Document("$ne", scalar());
            case 10 -> new Document("$gte", ordered()).append("$lt", ordered());
            default -> new Document("$eq", scalar());
        };
    }

    private Document pair() {
        Document pair = new Document();
        if (chance(85)) {
            pair.append("x", scalar());
        }
        if (chance(70)) {
            pair.append("y", scalar());
        }
        return pair;
    }

    private Object value() {
        return switch (random.nextInt(14)) {
            case 0 -> new Document("x", scalar());
            case 1 -> null;
            default -> scalar();
        };
    }

    private Object scalar() {
        return chance(8) ? null : ordered();
    }

    /** Few values in many types. */
    private Object ordered() {
        int number = random.nextInt(6);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> number;
            case 3 -> (long) number;
            case 4 -> number + (chance(50) ? 0.0 : 0.5);
            case 5 -> new Decimal128(new BigDecimal(number).add(new BigDecimal(chance(50) ? "0" : "0.5")));
            case 6, 7 -> pick(List.of("", "a", "ab", "b", "电", "電力", "a\0b"));
            case 8 -> Date.from(Instant.ofEpochSecond(number * 60L));
            case 9 -> chance(50);
            default -> new ObjectId("65f00000000000000000000" + number);
        };
    }

    private List<Object> list(java.util.function.Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
