package org.lamplighter.dispatch.workorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a crew reports of finished work that is no repair.
 *
 * @param registerKwh reading of the meter's total register, kWh
 * @param seal number of the seal that was put on
 * @param found what was found, in the crew's words; never a customer's data
 * @param workDone what was done, in the crew's words; never a customer's data
 * @param photoIds photographs that belong to the report
 */
public record FieldReport(
        @Nullable BigDecimal registerKwh,
        @Nullable String seal,
        @Nullable String found,
        @Nullable String workDone,
        List<String> photoIds) {

    public FieldReport {
        photoIds = List.copyOf(photoIds);
    }

    /** Parts of a report that some kinds of work cannot do without. */
    public enum Part {
        REGISTER,
        SEAL,
        FOUND,
        WORK_DONE
    }

    /** Those of these that are missing. */
    List<Part> missing(List<Part> wanted) {
        List<Part> missing = new ArrayList<>(wanted);
        missing.removeIf(this::tells);
        return missing;
    }

    private boolean tells(Part part) {
        return switch (part) {
            case REGISTER -> registerKwh != null;
            case SEAL -> isSaid(seal);
            case FOUND -> isSaid(found);
            case WORK_DONE -> isSaid(workDone);
        };
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
