package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SortableValueTest {

    /** Each greater than the one before it. */
    private static final List<Object> ASCENDING = ascending();

    private static List<Object> ascending() {
        List<Object> values = new ArrayList<>(List.of(MinKey.getInstance(), List.of()));
        values.add(null);
        values.addAll(List.of(Double.NaN, Double.NEGATIVE_INFINITY));
        values.addAll(
                List.of(decimal("-1E+400"), -Double.MAX_VALUE, Long.MIN_VALUE, -2.5, -2, -1e-300, decimal("-1E-400")));
        values.addAll(List.of(
                0, decimal("1E-400"), Double.MIN_VALUE, decimal("0.09999999999999999999"), decimal("0.1"), 0.1));
        values.addAll(List.of(
                1, decimal("1.0000000000000000000000001"), 2L, 9_007_199_254_740_992.0, 9_007_199_254_740_993L));
        values.addAll(List.of(9_007_199_254_740_994.0, Long.MAX_VALUE - 1, Long.MAX_VALUE, 0x1p63, Double.MAX_VALUE));
        values.addAll(List.of(decimal("1E+400"), decimal("2E+400"), Double.POSITIVE_INFINITY));
        values.addAll(List.of("", "\0", "\0a", "a", "a\0", "a\0b", "aa", "b", "é", "电", "𠀀"));
        values.addAll(List.of(
                new Document(), new Document("a", 1), new Document("a", 1).append("b", 0), new Document("a", 2)));
        values.addAll(List.of(new Document("b", 0), new Document("a", "x")));
        values.addAll(List.of(List.of(1), List.of(1, 1), List.of(2), List.of("a")));
        values.addAll(List.of(new BinData(new byte[0]), new BinData(new byte[] {9}), new BinData(new byte[] {1, 1})));
        values.addAll(List.of(new BinData(new byte[16]), new UUID(0, 0), new UUID(-1, 0)));
        values.addAll(List.of(
                new ObjectId("000000000000000000000001"), new ObjectId("ff0000000000000000000000"), false, true));
        values.addAll(List.of(Instant.ofEpochMilli(-1), Instant.EPOCH, Instant.parse("2026-11-01T00:00:00Z")));
        values.addAll(List.of(new BsonTimestamp(1), new BsonTimestamp(-1), MaxKey.getInstance()));
        return values;
    }

    @Test
    void bytesAreInTheOrderOfTheValues() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                byte[] one = SortableValue.encode(ASCENDING.get(i));
                byte[] other = SortableValue.encode(ASCENDING.get(j));
                assertThat(Integer.signum(Arrays.compareUnsigned(one, other)))
                        .as("%s and %s", ASCENDING.get(i), ASCENDING.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void complementedBytesAreInTheReverseOrder() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            byte[] smaller = descending(ASCENDING.get(i - 1));
            byte[] greater = descending(ASCENDING.get(i));
            assertThat(Arrays.compareUnsigned(smaller, greater))
                    .as("%s and %s", ASCENDING.get(i - 1), ASCENDING.get(i))
                    .isPositive();
        }
    }

    @Test
    void noEncodingStartsWithAnother() {
        for (Object one : ASCENDING) {
            for (Object other : ASCENDING) {
                byte[] start = SortableValue.encode(one);
                byte[] whole = SortableValue.encode(other);
                boolean starts =
                        whole.length > start.length && Arrays.equals(start, Arrays.copyOf(whole, start.length));
                assertThat(starts).as("%s and %s", one, other).isFalse();
            }
        }
    }

    @Test
    void equalNumbersHaveEqualBytes() {
        List<Number> fives = List.of(5, 5L, 5.0, decimal("5"), decimal("5.000"), decimal("0.5E+1"));
        assertThat(fives.stream().map(SortableValue::encode))
                .allMatch(bytes -> Arrays.equals(bytes, SortableValue.encode(5)));
        List<Number> zeros = List.of(0, 0L, 0.0, -0.0, decimal("0"), decimal("0E+10"), Decimal128.NEGATIVE_ZERO);
        assertThat(zeros.stream().map(SortableValue::encode))
                .allMatch(bytes -> Arrays.equals(bytes, SortableValue.encode(0)));
    }

    @Test
    void randomNumbersSortByTheirExactValue() {
        Random random = new Random(95598);
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            numbers.add(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt();
                        case 1 -> random.nextLong() >> random.nextInt(64);
                        case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                        default ->
                            decimal("%d.%dE%d"
                                    .formatted(
                                            random.nextInt(200) - 100,
                                            random.nextInt(1_000_000),
                                            random.nextInt(60) - 30));
                    });
        }
        List<Number> byBytes = new ArrayList<>(numbers);
        Collections.shuffle(byBytes, random);
        byBytes.sort((one, other) -> Arrays.compareUnsigned(SortableValue.encode(one), SortableValue.encode(other)));
        for (int i = 1; i < byBytes.size(); i++) {
            assertThat(exact(byBytes.get(i - 1))).isLessThanOrEqualTo(exact(byBytes.get(i)));
        }
    }

    private static byte[] descending(Object value) {
        KeyBytes out = new KeyBytes();
        out.invert();
        SortableValue.append(out, value);
        return out.toArray();
    }

    private static Decimal128 decimal(String value) {
        return new Decimal128(new BigDecimal(value));
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double real -> new BigDecimal(real);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
