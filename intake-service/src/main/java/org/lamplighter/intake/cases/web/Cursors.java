package org.lamplighter.intake.cases.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.cases.Cursor;

/** Cursors as callers carry them: opaque. */
final class Cursors {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15}) (C-[0-9A-Z]{1,24})");

    private Cursors() {}

    static String text(Cursor cursor) {
        String clear = cursor.reportedAt().toEpochMilli() + " " + cursor.caseId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor in a text, or the start without one.
     *
     * @throws IllegalArgumentException when it is none this service gave
     */
    static Cursor read(@Nullable String text) {
        if (text == null) {
            return Cursor.START;
        }
        Matcher matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2));
    }
}
