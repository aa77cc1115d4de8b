package org.lamplighter.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A utility's records, made as they are read: accounts and their monthly readings, household by household. */
final class UtilityRecords {

    /** The month of the first reading. */
    static final YearMonth FIRST = YearMonth.of(2024, 1);

    private static final String ACCOUNTS =
            "accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize\n";
    private static final String READINGS = "accountNumber,meterNumber,readAt,registerKwh\n";

    private UtilityRecords() {}

    static String account(int number) {
        return String.format(Locale.ROOT, "32%08d", number);
    }

    static String holder(int number) {
        return "压测" + number % 10_000;
    }

    static String phone(int number) {
        return String.format(Locale.ROOT, "199%08d", number);
    }

    static InputStream accounts(int count) {
        return table(ACCOUNTS, count, UtilityRecords::accountRow);
    }

    /** One reading more than months, for a bill lies between two. */
    static InputStream readings(int count, int months) {
        return table(READINGS, count, number -> readingRows(number, months));
    }

    private static String accountRow(int number) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,苏州市姑苏区压测路%d号,320508,T-BN-%05d,URBAN,SINGLE_RATE,3%n",
                account(number),
                holder(number),
                phone(number),
                number + 1,
                number / 100);
    }

    private static String readingRows(int number, int months) {
        StringBuilder rows = new StringBuilder();
        int used = 90 + number % 200;
        for (int month = 0; month <= months; month++) {
            rows.append(account(number))
                    .append(",M1,")
                    .append(FIRST.plusMonths(month))
                    .append("-01,")
                    .append(1000 + month * used)
                    .append('\n');
        }
        return rows.toString();
    }

    private static InputStream table(String header, int count, IntFunction<String> rows) {
        Iterator<InputStream> parts = Stream.concat(
                        Stream.of(header), IntStream.range(0, count).mapToObj(rows))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new Concatenated(parts);
    }

    /** One stream after the other, each made when the one before has ended. */
    private static final class Concatenated extends InputStream {
        private final Iterator<InputStream> parts;
        private InputStream present = InputStream.nullInputStream();

        Concatenated(Iterator<InputStream> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int read = present.read(into, offset, most);
            while (read < 0 && parts.hasNext()) {
                present = parts.next();
                read = present.read(into, offset, most);
            }
            return read;
        }
    }
}
