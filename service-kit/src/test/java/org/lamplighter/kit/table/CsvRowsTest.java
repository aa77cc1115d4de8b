package org.lamplighter.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private final List<Row> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    @Test
    void rowsAreReadByTheNamesOfTheFirstLineAndTellTheirLine() {
        read("\uFEFFa,b\r\n# a remark\n1, 2 \n\n\"x,y\",\n");

        assertThat(rows).containsExactly(new Row(3, Map.of("a", "1", "b", "2")), new Row(5, Map.of("a", "x,y")));
        assertThat(rejected).isEmpty();
    }

    @Test
    void aRowWithTooFewOrTooManyFieldsIsListedAndTheRestIsRead() {
        read("a,b\n1\n1,2,3\n4,5\n");

        assertThat(rejected).extracting(RejectedRow::line).containsExactly(2L, 3L);
        assertThat(rows).extracting(Row::line).containsExactly(4L);
    }

    @Test
    void aQuoteThatIsNotClosedEndsTheReading() {
        read("a,b\n1,2\n3,\"4\n5,6\n");

        assertThat(rows).hasSize(1);
        assertThat(rejected).extracting(RejectedRow::code).containsExactly("file-unreadable");
    }

    @Test
    void aQuoteThatIsNotClosedDoesNotTakeTheRestOfALargeFileIntoMemory() {
        String rest = "5,6\n".repeat(4_000_000);

        read("a,b\n1,2\n3,\"4\n" + rest);

        assertThat(rows).hasSize(1);
        assertThat(rejected).extracting(RejectedRow::code).containsExactly("file-unreadable");
    }

    @Test
    void aSenderThatLeavesBreaksTheReadingOffInsteadOfEndingIt() {
        InputStream left = new SequenceInputStream(
                new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return read();
                    }
                });

        assertThatThrownBy(() -> new CsvRows(left).forEach(rows::add, rejected::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(rejected).isEmpty();
    }

    @Test
    void anEmptyFileHasNoColumns() {
        assertThat(csv("").columns()).isEmpty();
    }

    private void read(String text) {
        csv(text).forEach(rows::add, rejected::add);
    }

    private static CsvRows csv(String text) {
        return new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
