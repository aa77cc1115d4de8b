package org.lamplighter.dispatch.network;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.csv.BadRow;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.dispatch.csv.ImportReport;
import org.lamplighter.dispatch.csv.Row;
import org.lamplighter.dispatch.csv.TableImport;

/** Loads the network from a table, one row per transformer area. */
public final class ImportNetwork {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final Pattern AREA = Pattern.compile("\\d{6}");
    private static final List<String> COLUMNS = List.of(
            "transformer", "transformerName", "feeder", "substation", "areaCode", "siteClass", "latitude", "longitude");

    private final Network network;
    private final Clock clock;

    public ImportNetwork(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** Loads the table; loading it again changes nothing. What it changes is so from now on. */
    public ImportReport load(InputStream table) {
        return loading().load(table);
    }

    /** Loads rows of such a table. */
    public ImportReport load(Iterable<org.lamplighter.kit.table.Row> rows) {
        return loading().load(rows);
    }

    private TableImport<TransformerArea> loading() {
        Map<String, String> substations = new HashMap<>();
        Instant from = clock.instant();
        return new TableImport<>(
                COLUMNS, row -> read(row, substations), TransformerArea::code, areas -> network.keep(areas, from));
    }

    private TransformerArea read(Row row, Map<String, String> substations) throws BadRow {
        TransformerArea area = new TransformerArea(
                row.text("transformer", CODE),
                row.text("transformerName"),
                row.text("feeder", CODE),
                row.text("substation"),
                row.text("areaCode", AREA),
                siteClass(row),
                row.position("latitude", "longitude"));
        String substation = substations.computeIfAbsent(
                area.feeder(), feeder -> network.substationOf(feeder).orElse(area.substation()));
        if (!substation.equals(area.substation())) {
            throw new BadRow("substation", Reason.FEEDER_OF_ANOTHER_SUBSTATION);
        }
        return area;
    }

    private static SiteClass siteClass(Row row) throws BadRow {
        String name = row.text("siteClass").toUpperCase(Locale.ROOT);
        for (SiteClass known : SiteClass.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new BadRow("siteClass", Reason.UNKNOWN_VALUE);
    }
}
