package org.lamplighter.contracts;

/**
 * A fact that one service tells the others, named in the past tense.
 *
 * <p>Every event is a record annotated with {@link EventType}; its fields are add-only. Consumers ignore fields they do not
 * know and read an enum constant they do not know as {@code null}. The CloudEvents attributes and the sequence number of
 * the aggregate travel in the message headers, not in the event.
 */
public interface Event {}
