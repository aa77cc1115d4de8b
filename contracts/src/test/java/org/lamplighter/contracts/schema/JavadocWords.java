package org.lamplighter.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Descriptions from the records' own Javadoc, so that they are written once. */
final class JavadocWords implements SchemaOfRecord.Words {

    private static final Path SOURCES = Path.of("src/main/java");

    @Override
    public Optional<String> of(Class<?> type, @Nullable String component) {
        Path source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        if (!Files.exists(source)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(source);
            int record = text.indexOf("public record");
            String javadoc = text.substring(text.lastIndexOf("/**", record) + 3, text.lastIndexOf("*/", record));
            Matcher found = (component == null
                            ? Pattern.compile("^(.*?)(?:@param|$)", Pattern.DOTALL)
                            : Pattern.compile("@param " + component + " (.*?)(?:@param|$)", Pattern.DOTALL))
                    .matcher(javadoc);
            return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s*\\n\\s*\\*?", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
