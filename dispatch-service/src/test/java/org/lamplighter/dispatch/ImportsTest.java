package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.local.SampleDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Editors load the network and the crews. */
@SuiteTest
@Import(District.Beans.class)
class ImportsTest {

    private static final String NETWORK = "/api/desk/v1/network-imports";
    private static final String CREWS = "/api/desk/v1/crew-imports";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Network network;

    @Test
    void badRowsAreListedWithLineAndReasonAndTheRestIsLoaded() {
        Utility utility = new Utility(port, district);
        String a = utility.area;
        String table = """
                substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude
                平江变,F-%1$s-1,T-%1$s-1,一台区,%1$s,URBAN,31.3,120.6
                平江变,F-%1$s-1,,二台区,%1$s,URBAN,31.3,120.6
                平江变,F-%1$s-1,T-%1$s-3,三台区,%1$s,TOWN,31.3,120.6
                平江变,F-%1$s-1,T-%1$s-4,四台区,%1$s,RURAL,north,120.6
                平江变,F-%1$s-1,T-%1$s-5,五台区,%1$s,RURAL,131.3,120.6
                胥门变,F-%1$s-1,T-%1$s-6,六台区,%1$s,RURAL,31.3,120.6
                平江变,F-%1$s-1,T-%1$s-1,一台区,%1$s,URBAN,31.3,120.6
                平江变,F-%1$s-1,T-%1$s-8
                平江变,F-%1$s-1,T-%1$s-9,九台区,%1$s,REMOTE,31.3,120.6
                """.formatted(a);

        Phone.Reply reply = utility.editor().table(NETWORK, table);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("rows").asInt()).isEqualTo(9);
        assertThat(reply.json().path("loaded").asInt()).isEqualTo(2);
        assertThat(reply.json().path("changed").asInt()).isEqualTo(2);
        assertThat(reply.json()
                        .path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("column").asString() + " "
                                + row.path("reason").asString()))
                .containsExactly(
                        "3 transformer missing",
                        "4 siteClass unknown-value",
                        "5 latitude not-a-number",
                        "6 latitude out-of-range",
                        "7 substation feeder-of-another-substation",
                        "8 transformer twice-in-file",
                        "9  malformed");
        assertThat(reply.json().path("rejected").path(0).path("message").asString())
                .isEqualTo("a value is needed here");
        assertThat(network.transformerArea("T-" + a + "-9")).isPresent();
        assertThat(network.transformerArea("T-" + a + "-3")).isEmpty();
    }

    @Test
    void aCrewsTableTellsItsBreaksItsVehicleAndTheEndOfItsTour() {
        Utility utility = new Utility(port, district);
        String row = "%s,班,%s,metering,08:00,20:00,31.3,120.6,%s,%s,%s,%s%n";
        String table = "crewId,name,areaCode,skills,shiftStart,shiftEnd,baseLatitude,baseLongitude,"
                + "breaks,materials,endLatitude,endLongitude\n"
                + row.formatted(
                        utility.crewId(1), utility.area, "18:00-18:30;12:00-13:00", "seal:40;fuse:3", 31.4, 120.7)
                + row.formatted(utility.crewId(2), utility.area, "12:00-13:00;12:30-14:00", "", "", "")
                + row.formatted(utility.crewId(3), utility.area, "22:00-02:00", "", "", "")
                + row.formatted(utility.crewId(4), utility.area, "", "seal", "", "")
                + row.formatted(utility.crewId(5), utility.area, "", "", 31.4, "");

        Phone.Reply reply = utility.editor().table(CREWS, table);

        assertThat(reply.json()
                        .path("rejected")
                        .valueStream()
                        .map(bad -> bad.path("line").asInt() + " "
                                + bad.path("column").asString() + " "
                                + bad.path("reason").asString()))
                .containsExactly(
                        "3 breaks out-of-range",
                        "4 breaks out-of-range",
                        "5 materials malformed",
                        "6 endLongitude missing");
        JsonNode crew = utility.dispatcher().get("/api/desk/v1/crews").json().at("/items/0");
        assertThat(crew.path("breaks").valueStream().map(JsonNode::asString))
                .containsExactly("12:00-13:00", "18:00-18:30");
        assertThat(crew.at("/materials/seal").asInt()).isEqualTo(40);
        assertThat(utility.editor().table(CREWS, table).json().path("changed").asInt())
                .isZero();
    }

    @Test
    void loadingTheSameTableAgainChangesNothing() {
        Utility utility = new Utility(port, district);
        String table = District.networkTable(utility.area, "T-" + utility.area + "-1", "T-" + utility.area + "-2");
        String crews = Utility.CREW_COLUMNS + Utility.crewRow(utility.crewId(1), utility.area, 31.3, "5");

        assertThat(utility.editor().table(NETWORK, table).json().path("changed").asInt())
                .isEqualTo(2);
        Phone.Reply again = utility.editor().table(NETWORK, table);
        assertThat(again.json().path("loaded").asInt()).isEqualTo(2);
        assertThat(again.json().path("changed").asInt()).isZero();
        assertThat(utility.editor().table(CREWS, crews).json().path("changed").asInt())
                .isEqualTo(1);
        assertThat(utility.editor().table(CREWS, crews).json().path("changed").asInt())
                .isZero();
    }

    @Test
    void badCrewsAreListedToo() {
        Utility utility = new Utility(port, district);
        String a = utility.area;
        String table = Utility.CREW_COLUMNS + """
                %1$s-1,一班,%1$s;320508,low-voltage,07:30,19:30,31.3,120.6,
                %1$s-2,二班,%1$s,juggling,07:30,19:30,31.3,120.6,
                %1$s-3,三班,%1$s,low-voltage,7am,19:30,31.3,120.6,
                %1$s-4,四班,somewhere,low-voltage,07:30,19:30,31.3,120.6,
                %1$s-5,五班,%1$s,low-voltage,07:30,19:30,31.3,120.6,none
                """.formatted(a);

        Phone.Reply reply = utility.editor().table(CREWS, table);

        assertThat(reply.json().path("loaded").asInt()).as(reply.body()).isEqualTo(1);
        assertThat(reply.json()
                        .path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("column").asString()))
                .containsExactly("3 skills", "4 shiftStart", "5 areaCode", "6 mostOrders");
        Phone.Reply list = utility.dispatcher().get("/api/desk/v1/crews");
        assertThat(list.json().path("items").path(0).path("shift").asString()).isEqualTo("07:30-19:30");
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedWhole() {
        Utility utility = new Utility(port, district);

        Phone.Reply reply = utility.editor().table(NETWORK, "transformer,feeder\nT-1,F-1\n");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo("table-columns-missing");
        assertThat(reply.text("detail")).contains("substation", "longitude");
    }

    @Test
    void anOpenQuoteIsTheLastThingRead() {
        Utility utility = new Utility(port, district);
        String table = District.networkTable(utility.area, "T-" + utility.area + "-1")
                + "平江变,F-%1$s,\"T-%1$s-2,never closed\nand so on".formatted(utility.area);

        Phone.Reply reply = utility.editor().table(NETWORK, table);

        assertThat(reply.json().path("loaded").asInt()).as(reply.body()).isEqualTo(1);
        assertThat(reply.json().path("rejected").path(0).path("reason").asString())
                .isEqualTo("unreadable-from-here");
        assertThat(reply.json().path("rejected").path(0).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void theSampleDistrictLoadsWithoutABadRowAndItsCrewsWorkAroundTheClock() throws IOException {
        Utility utility = new Utility(port, district);

        Phone.Reply networkReply = utility.editor().table(NETWORK, sample("network.csv"));
        Phone.Reply crewReply = utility.editor().table(CREWS, sample("crews.csv"));

        assertThat(networkReply.json().path("rejectedRows").asInt())
                .as(networkReply.body())
                .isZero();
        assertThat(crewReply.json().path("rejectedRows").asInt())
                .as(crewReply.body())
                .isZero();
        Phone.Reply crews = new Phone(port, Utility.issuer().desk("dispatcher", "dispatcher", "320508", "320506"))
                .get("/api/desk/v1/crews");
        assertThat(crews.json()
                        .path("items")
                        .valueStream()
                        .filter(crew -> crew.path("crewId").asString().startsWith("SZ-"))
                        .map(crew -> crew.path("crewId").asString() + " "
                                + crew.path("shift").asString()))
                .contains("SZ-GS-01 00:00-24:00", "SZ-GS-02 00:00-24:00", "SZ-WZ-01 00:00-24:00");
    }

    private static String sample(String file) throws IOException {
        String name = "/sample-district/" + file;
        try (InputStream in = Objects.requireNonNull(SampleDistrict.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
