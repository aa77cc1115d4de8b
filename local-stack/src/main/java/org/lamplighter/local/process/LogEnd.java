package org.lamplighter.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last words of a log as a person wants them: no frames of stack traces, of a structured line only its message. */
final class LogEnd {
    private static final Pattern FRAME = Pattern.compile("^\\s+at |^\\s*\\.\\.\\. \\d+ |^\\s*$");
    private static final int LINES = 6;
    private static final int WIDTH = 500;

    private LogEnd() {}

    static String of(Path log) {
        if (!Files.exists(log)) {
            return "(it said nothing)";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !FRAME.matcher(line).find())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                    .map(LogEnd::message)
                    .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
                    .map(line -> "  " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JsonMapper.shared().readTree(line);
            String cause = entry.path("error").path("message").asString("");
            return entry.path("message").asString(line) + (cause.isEmpty() ? "" : ": " + cause);
        } catch (JacksonException _) {
            return line;
        }
    }
}
