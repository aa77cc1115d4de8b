package org.lamplighter.dispatch.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.dispatch.geo.Position;

/** One row of a table, read by column name. */
public final class Row {

    private static final int LONGEST = 200;

    private final org.lamplighter.kit.table.Row values;

    Row(org.lamplighter.kit.table.Row values) {
        this.values = values;
    }

    /** The column's text, if there is any. */
    public Optional<String> optional(String column) throws BadRow {
        String text = values.fields().get(column);
        if (text != null && text.length() > LONGEST) {
            throw new BadRow(column, Reason.MALFORMED);
        }
        return Optional.ofNullable(text);
    }

    public String text(String column) throws BadRow {
        return optional(column).orElseThrow(() -> new BadRow(column, Reason.MISSING));
    }

    /** Text of this form. */
    public String text(String column, Pattern form) throws BadRow {
        String text = text(column);
        if (!form.matcher(text).matches()) {
            throw new BadRow(column, Reason.MALFORMED);
        }
        return text;
    }

    /** Texts of this form, separated by semicolons; at least one. */
    public List<String> texts(String column, Pattern form) throws BadRow {
        List<String> texts = new ArrayList<>();
        for (String text : text(column).split(";", -1)) {
            if (!form.matcher(text.strip()).matches()) {
                throw new BadRow(column, Reason.MALFORMED);
            }
            texts.add(text.strip());
        }
        return texts;
    }

    public Position position(String latitude, String longitude) throws BadRow {
        return new Position(number(latitude, 90), number(longitude, 180));
    }

    private double number(String column, double limit) throws BadRow {
        double number;
        try {
            number = Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw new BadRow(column, Reason.NOT_A_NUMBER);
        }
        if (!(Math.abs(number) <= limit)) {
            throw new BadRow(column, Reason.OUT_OF_RANGE);
        }
        return number;
    }
}
