package org.lamplighter.kit.aggregate;

/**
 * An aggregate as it is stored.
 *
 * @param id the aggregate's id
 * @param version counted up by one with every change, from 1; the ETag of the aggregate
 * @param state its state
 */
public record Stored<T>(String id, long version, T state) {}
