package org.lamplighter.billing.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.imports.RejectedRow;
import org.lamplighter.billing.imports.Row;

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
