package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;

/** The fields that a command must have. */
final class CommandFields {

    private CommandFields() {}

    static Document document(Document command, String field) {
        if (command.get(field) instanceof Document value) {
            return value;
        }
        throw new FailedToParseException("The field '" + field + "' must be a document");
    }

    static String text(Document command, String field) {
        if (command.get(field) instanceof String value) {
            return value;
        }
        throw new FailedToParseException("The field '" + field + "' must be a string");
    }
}
