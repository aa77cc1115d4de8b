package org.lamplighter.acceptance;

import java.net.URI;
import java.util.OptionalDouble;

/** What one instance measures of itself. */
final class Meters {

    private final Api management;

    Meters(URI management) {
        this.management = new Api(management, null);
    }

    /** The value of the first line of this name with this label; empty while there is none. */
    OptionalDouble value(String name, String label) {
        return management
                .get("/actuator/prometheus")
                .expecting(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }
}
