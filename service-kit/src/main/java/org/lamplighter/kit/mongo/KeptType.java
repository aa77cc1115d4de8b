package org.lamplighter.kit.mongo;

/**
 * A record that a service keeps outside an aggregate, for example a slim copy of what another service owns. Declared as a
 * bean so that its value types are known to the converter.
 *
 * @param type the record
 */
public record KeptType(Class<?> type) {}
