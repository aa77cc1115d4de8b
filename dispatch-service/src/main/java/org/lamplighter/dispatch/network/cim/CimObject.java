package org.lamplighter.dispatch.network.cim;

import java.util.Map;
import java.util.Optional;

/**
 * An object of a model.
 *
 * @param type its class, without namespace
 * @param id what others refer to it by
 * @param line where it ends in the file, from 1
 * @param values its properties by name such as {@code IdentifiedObject.name}: text, or the id of what is referred to
 */
record CimObject(String type, String id, long line, Map<String, String> values) {

    Optional<String> value(String property) {
        return Optional.ofNullable(values.get(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The short code people use; a model without aliases has only ids, which many tools begin with an underscore. */
    String code() {
        return value("IdentifiedObject.aliasName").orElseGet(() -> id.startsWith("_") ? id.substring(1) : id);
    }

    Optional<String> name() {
        return value("IdentifiedObject.name");
    }
}
