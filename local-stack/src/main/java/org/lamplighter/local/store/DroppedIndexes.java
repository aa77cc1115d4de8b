package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which indexes a {@code dropIndexes} means: all but that of {@code _id}, a name, several names, or a key. */
final class DroppedIndexes {

    private static final String PRIMARY = "_id_";

    private DroppedIndexes() {}

    static List<String> names(StoreCollection collection, @Nullable Object index) {
        return switch (index) {
            case String all
            when all.equals("*") ->
                namesOf(collection).stream()
                        .filter(name -> !name.equals(PRIMARY))
                        .toList();
            case String name -> List.of(existing(collection, name));
            case Collection<?> several ->
                several.stream()
                        .map(name -> existing(collection, (String) name))
                        .toList();
            case Document key -> List.of(withKey(collection, key));
            case null, default ->
                throw new MongoServerError(ErrorCode.TypeMismatch, "An index is dropped by its name or key");
        };
    }

    private static List<String> namesOf(StoreCollection collection) {
        List<String> names = new ArrayList<>();
        collection.getIndexes().forEach(index -> names.add(index.getName()));
        return names;
    }

    private static String existing(StoreCollection collection, String name) {
        if (name.equals(PRIMARY)) {
            throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
        }
        if (!namesOf(collection).contains(name)) {
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        }
        return name;
    }

    private static String withKey(StoreCollection collection, Document key) {
        Document wanted = IndexDescription.plainKey(key);
        for (Index<DocumentKey> index : collection.getIndexes()) {
            if (wanted.equals(index.toIndexDescription().get("key"))) {
                return existing(collection, index.getName());
            }
        }
        throw new IndexNotFoundException("can't find index with key: " + key);
    }
}
