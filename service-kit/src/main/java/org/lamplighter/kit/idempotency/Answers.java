package org.lamplighter.kit.idempotency;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes answers from views, and responses from answers. */
public final class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** 201 with the new thing's address and version. */
    public Answer created(String location, long version, Object view) {
        return new Answer(
                201,
                Map.of(HttpHeaders.LOCATION, location, HttpHeaders.ETAG, etag(version)),
                json.writeValueAsString(view));
    }

    /** 200 with the thing as it is now. */
    public Answer ok(long version, Object view) {
        return new Answer(200, Map.of(HttpHeaders.ETAG, etag(version)), json.writeValueAsString(view));
    }

    /** The response that carries an answer, the first time and every time. */
    public ResponseEntity<String> respond(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }

    /** A strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
