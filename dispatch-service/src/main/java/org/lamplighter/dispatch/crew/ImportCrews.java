package org.lamplighter.dispatch.crew;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.csv.BadRow;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.dispatch.csv.ImportReport;
import org.lamplighter.dispatch.csv.Row;
import org.lamplighter.dispatch.csv.TableImport;

/** Loads crews from a table, one row per crew. */
public final class ImportCrews {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final Pattern AREA = Pattern.compile("\\d{6}");
    private static final Pattern LABEL = Pattern.compile("[a-z-]{1,32}");
    private static final int LARGEST_LIMIT = 100_000;
    private static final List<String> COLUMNS =
            List.of("crewId", "name", "areaCode", "skills", "shiftStart", "shiftEnd", "baseLatitude", "baseLongitude");

    private final Crews crews;
    private final Clock clock;

    public ImportCrews(Crews crews, Clock clock) {
        this.crews = crews;
        this.clock = clock;
    }

    /** Loads the table; loading it again changes nothing but that vehicles are stocked as it says. */
    public ImportReport load(InputStream table) {
        Instant now = clock.instant();
        return new TableImport<>(COLUMNS, ImportCrews::read, Crew::crewId, batch -> crews.keep(batch, now)).load(table);
    }

    private static Crew read(Row row) throws BadRow {
        return new Crew(
                row.text("crewId", ID),
                row.text("name"),
                row.texts("areaCode", AREA),
                skills(row),
                shift(row),
                row.position("baseLatitude", "baseLongitude"),
                mostOrders(row),
                ReadOutfit.of(row));
    }

    private static Set<Skill> skills(Row row) throws BadRow {
        Set<Skill> skills = EnumSet.noneOf(Skill.class);
        for (String label : row.texts("skills", LABEL)) {
            skills.add(Skill.labelled(label).orElseThrow(() -> new BadRow("skills", Reason.UNKNOWN_VALUE)));
        }
        return skills;
    }

    private static Shift shift(Row row) throws BadRow {
        try {
            return Shift.between(row.text("shiftStart"), row.text("shiftEnd"));
        } catch (IllegalArgumentException e) {
            throw new BadRow("shiftStart", Reason.MALFORMED);
        }
    }

    private static @Nullable Integer mostOrders(Row row) throws BadRow {
        Optional<String> told = row.optional("mostOrders");
        if (told.isEmpty()) {
            return null;
        }
        int most;
        try {
            most = Integer.parseInt(told.get());
        } catch (NumberFormatException e) {
            throw new BadRow("mostOrders", Reason.NOT_A_NUMBER);
        }
        if (most < 1 || most > LARGEST_LIMIT) {
            throw new BadRow("mostOrders", Reason.OUT_OF_RANGE);
        }
        return most;
    }
}
