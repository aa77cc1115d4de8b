package org.lamplighter.kit.mongo;

import java.util.List;
import org.bson.conversions.Bson;

/**
 * How one kind of aggregate is kept. A service declares one bean of this type per kind.
 *
 * @param name collection name, for example {@code cases}
 * @param state the type of the state; its fields lie under {@code state.} in the document
 * @param indexes keys of further indexes, for example {@code Indexes.compoundIndex(ascending("state.account"), …)}
 * @param <T> the state
 */
public record AggregateKind<T>(String name, Class<T> state, List<Bson> indexes) {}
