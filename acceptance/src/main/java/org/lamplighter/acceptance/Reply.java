package org.lamplighter.acceptance;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public final class Reply {

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;

    Reply(String request, int status, HttpHeaders headers, byte[] bytes) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.bytes = bytes.clone();
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean sameBytesAs(Reply other) {
        return Arrays.equals(bytes, other.bytes);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(bytes);
    }

    /** This reply, if it is the one expected; otherwise the story cannot go on. */
    public Reply expecting(int expected) {
        if (status != expected) {
            throw new StoryBroken("%s answered %d instead of %d: %s".formatted(request, status, expected, text()));
        }
        return this;
    }
}
