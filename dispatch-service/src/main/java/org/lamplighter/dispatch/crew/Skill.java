package org.lamplighter.dispatch.crew;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a crew is trained and equipped for. */
public enum Skill {
    LOW_VOLTAGE,
    HIGH_VOLTAGE,
    METERING;

    /** As it stands in tables and on the wire: {@code low-voltage}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Skill> labelled(String label) {
        return Arrays.stream(values())
                .filter(skill -> skill.label().equals(label))
                .findFirst();
    }
}
