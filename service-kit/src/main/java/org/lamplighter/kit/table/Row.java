package org.lamplighter.kit.table;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it ends in the file, from 1
 * @param fields what it says, by column; empty fields are left out
 */
public record Row(long line, Map<String, String> fields) {

    public Row {
        fields = Map.copyOf(fields);
    }

    /**
     * What a column says.
     *
     * @throws UnreadableRowException when it is empty, or not of the form
     */
    public <T> T read(String column, Function<String, T> form) {
        T value = readIfThere(column, form);
        if (value == null) {
            throw new UnreadableRowException(column, "is empty");
        }
        return value;
    }

    /**
     * What a column says, if anything.
     *
     * @throws UnreadableRowException when it is not of the form
     */
    public <T> @Nullable T readIfThere(String column, Function<String, T> form) {
        String text = fields.get(column);
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // The values may be personal: the reason names the form, never what stands there.
            throw new UnreadableRowException(column, formOf(e));
        }
    }

    /** What a column says, or something else where it is empty. */
    public <T> T readOr(String column, Function<String, T> form, T otherwise) {
        T value = readIfThere(column, form);
        return value == null ? otherwise : value;
    }

    private static String formOf(RuntimeException e) {
        boolean own = e.getClass() == IllegalArgumentException.class
                && e.getMessage() != null
                && !e.getMessage().startsWith("No enum constant");
        return own ? "is refused: " + e.getMessage() : "is not of the form the column has";
    }
}
