package org.lamplighter.kit.events;

/**
 * A fault that says itself why an event cannot be applied, in words that stand in logs, in dead letters and at {@code
 * /actuator/parked}.
 */
public interface Explained {

    /** A stable code and what it means here; never personal data. */
    String explained();
}
