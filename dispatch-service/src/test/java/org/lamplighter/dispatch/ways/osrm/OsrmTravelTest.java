package org.lamplighter.dispatch.ways.osrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.TravelMatrix;
import org.lamplighter.planner.TravelUnknownException;

class OsrmTravelTest {

    private static final List<Place> TWO = List.of(new Place(31.3, 120.6), new Place(31.31, 120.65));

    private volatile String asked = "";
    private volatile String answer = "";
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().toString();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private TravelMatrix ways() {
        URI here = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new OsrmTravel(here, Duration.ofSeconds(5)).between(TWO);
    }

    @Test
    void theTableIsAskedByLongitudeAndLatitudeAndReadAsSeconds() {
        answer = "{\"code\":\"Ok\",\"durations\":[[0,412.5],[398.1,0]]}";

        TravelMatrix ways = ways();

        assertThat(asked).isEqualTo("/table/v1/driving/120.600000,31.300000;120.650000,31.310000?annotations=duration");
        assertThat(ways.seconds(0, 1)).isEqualTo(412.5);
        assertThat(ways.seconds(1, 0)).isEqualTo(398.1);
    }

    @Test
    void aPlaceThatNoRoadLeadsToIsSaidToBeUnknown() {
        answer = "{\"code\":\"Ok\",\"durations\":[[0,null],[null,0]]}";

        assertThatThrownBy(this::ways)
                .isInstanceOf(TravelUnknownException.class)
                .hasMessageContaining("no way between");
    }

    @Test
    void aServerThatFailsOrTalksNonsenseIsSaidNotToAnswer() {
        assertThatThrownBy(this::ways)
                .isInstanceOf(TravelUnknownException.class)
                .hasMessageContaining("500");

        answer = "<html>";
        assertThatThrownBy(this::ways).isInstanceOf(TravelUnknownException.class);
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() {
        server.stop(0);

        assertThatThrownBy(this::ways).isInstanceOf(TravelUnknownException.class);
    }
}
