package org.lamplighter.acceptance;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamplighter.local.keycloak.Tokens;
import tools.jackson.databind.JsonNode;

/** Someone at the desk who sees every order of the service areas. */
final class Dispatcher {

    private final Api api;

    Dispatcher(URI gateway, Tokens tokens) {
        this.api = new Api(gateway, () -> tokens.of("desk.dispatcher"));
    }

    /** All orders of an area, newest first. */
    List<JsonNode> orders(String area) {
        String path = "/api/desk/v1/work-orders?limit=100&area=" + area;
        Stream<JsonNode> all = Stream.empty();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            JsonNode page = api.get(next.get()).expecting(200).json();
            all = Stream.concat(all, page.path("items").valueStream());
            next = page.path("next").asStringOpt().map(cursor -> path + "&cursor=" + cursor);
        }
        return all.toList();
    }

    /** How many orders a crew carries. */
    int loadOf(String crewId) {
        return api.get("/api/desk/v1/crews")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .filter(crew -> crewId.equals(crew.path("crewId").asString()))
                .findFirst()
                .orElseThrow()
                .path("openOrders")
                .asInt();
    }
}
