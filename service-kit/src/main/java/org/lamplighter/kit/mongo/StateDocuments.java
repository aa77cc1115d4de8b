package org.lamplighter.kit.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.idempotency.KeyReusedException;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Reads and writes what an aggregate's document holds beside its outbox: the state and the marks.
 *
 * <pre>
 * handled: [ {key, print, at, status, headers, body (encrypted)} ]   the last requests, oldest first
 * applied: { aggregate id: last sequence }                          the last foreign aggregates, oldest first
 * </pre>
 */
public final class StateDocuments<T> {

    /** A document must stay small; a client repeats a request within seconds, not after this many others. */
    private static final int MOST_MARKS = 24;

    /**
     * Foreign aggregates remembered per document, some 30 bytes each. An event delivered again after so many others were
     * heard from would be applied again; redelivery reaches back seconds.
     */
    private static final int MOST_SOURCES = 1024;

    private final Class<T> type;
    private final MongoConverter converter;
    private final PersonalDataCipher cipher;

    StateDocuments(Class<T> type, MongoConverter converter, PersonalDataCipher cipher) {
        this.type = type;
        this.converter = converter;
        this.cipher = cipher;
    }

    /** The aggregate in a document, as a query of the service's own finds it. */
    public Stored<T> stored(Document document) {
        T state = converter.read(type, document.get("state", Document.class));
        return new Stored<>(document.getString("_id"), document.getLong("version"), state);
    }

    Document write(T state) {
        Document document = new Document();
        converter.write(state, document);
        return document;
    }

    void mark(Document document, IdempotentRequest request, Answer answer, Instant at) {
        List<Document> marks = new ArrayList<>(document.getList("handled", Document.class, List.of()));
        marks.add(new Document("key", request.mark())
                .append("print", request.fingerprint().get())
                .append("at", Date.from(at))
                .append("status", answer.status())
                .append("headers", new Document(Map.copyOf(answer.headers())))
                .append("body", cipher.seal(answer.body()).value()));
        document.put("handled", marks.subList(Math.max(0, marks.size() - MOST_MARKS), marks.size()));
    }

    Optional<Answer> replay(Document document, IdempotentRequest request) {
        for (Document mark : document.getList("handled", Document.class, List.of())) {
            if (request.mark().equals(mark.getString("key"))) {
                if (!request.fingerprint().get().equals(mark.getString("print"))) {
                    throw new KeyReusedException();
                }
                Map<String, String> headers = new LinkedHashMap<>();
                mark.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
                return Optional.of(new Answer(
                        mark.getInteger("status"), headers, cipher.open(new SealedText(mark.getString("body")))));
            }
        }
        return Optional.empty();
    }

    boolean isApplied(Document document, EventMetadata cause) {
        Document applied = document.get("applied", Document.class);
        return applied != null
                && applied.get(cause.aggregateId()) instanceof Number last
                && cause.sequence() <= last.longValue();
    }

    void applied(Document document, EventMetadata cause) {
        Document applied = new Document();
        Document before = document.get("applied", Document.class);
        if (before != null) {
            applied.putAll(before);
        }
        applied.remove(cause.aggregateId());
        applied.append(cause.aggregateId(), cause.sequence());
        while (applied.size() > MOST_SOURCES) {
            applied.remove(applied.keySet().iterator().next());
        }
        document.put("applied", applied);
    }

    /** The marks of a document that was read, possibly with one added since. */
    Map<String, Object> marks(Document document) {
        Map<String, Object> marks = new LinkedHashMap<>();
        for (String field : List.of("handled", "applied")) {
            Object value = document.get(field);
            if (value != null) {
                marks.put(field, value);
            }
        }
        return marks;
    }
}
