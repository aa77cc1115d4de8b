package org.lamplighter.billing.tariff.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;

/** A figure as files write it: a text, so that it does not pass through a floating-point number. */
record Figure(BigDecimal value) {

    /**
     * Reads it.
     *
     * @throws NumberFormatException when the text is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Figure of(String text) {
        return new Figure(new BigDecimal(text));
    }
}
