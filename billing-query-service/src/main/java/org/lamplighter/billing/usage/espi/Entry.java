package org.lamplighter.billing.usage.espi;

import java.util.ArrayList;
import java.util.List;

/** The links of the Atom entry that is being read. */
final class Entry {

    private String self = "";
    private String up = "";
    private final List<String> related = new ArrayList<>();

    private static final int MOST_LINKS = 1000;

    void link(String relation, String address) {
        switch (relation) {
            case "self" -> self = address;
            case "up" -> up = address;
            case "related" -> {
                if (related.size() < MOST_LINKS) {
                    related.add(address);
                }
            }
            default -> {} // whatever else an Atom entry points to
        }
    }

    String self() {
        return self;
    }

    List<String> related() {
        return related;
    }

    /** Where a block hangs: some feeds name it by itself only, some by what it is in. */
    String place() {
        return self.contains("/MeterReading/") ? self : up;
    }
}
