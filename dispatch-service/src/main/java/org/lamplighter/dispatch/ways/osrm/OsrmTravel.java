package org.lamplighter.dispatch.ways.osrm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.TravelMatrix;
import org.lamplighter.planner.TravelTimes;
import org.lamplighter.planner.TravelUnknownException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the table service of an OSRM-compatible server (version 1 of its HTTP API) for the seconds between all places. Where
 * it knows no way between two of them, nothing is told at all: a plan with a hole in its map is no plan.
 */
public final class OsrmTravel implements TravelTimes {

    private final URI server;
    private final Duration timeout;
    private final HttpClient client;

    public OsrmTravel(URI server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public TravelMatrix between(List<Place> places) {
        if (places.size() < 2) {
            return (from, to) -> 0;
        }
        double[][] seconds = table(ask(places), places.size());
        return (from, to) -> seconds[from][to];
    }

    private JsonNode ask(List<Place> places) {
        String coordinates = places.stream()
                .map(place -> String.format(Locale.ROOT, "%.6f,%.6f", place.longitude(), place.latitude()))
                .collect(Collectors.joining(";"));
        URI table = URI.create(
                server.toString().replaceAll("/+$", "") + "/table/v1/driving/" + coordinates + "?annotations=duration");
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(table).timeout(timeout).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new TravelUnknownException("the server of ways answers " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new TravelUnknownException("the server of ways does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TravelUnknownException("interrupted", e);
        }
    }

    private static double[][] table(JsonNode answer, int places) {
        JsonNode rows = answer.path("durations");
        double[][] seconds = new double[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                JsonNode cell = rows.path(from).path(to);
                if (!cell.isNumber()) {
                    throw new TravelUnknownException("the server of ways knows no way between two places");
                }
                seconds[from][to] = cell.doubleValue();
            }
        }
        return seconds;
    }
}
