package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.ShowNetwork;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Which accounts a device feeds, now and before. */
@SuiteTest
@Import(District.Beans.class)
class NetworkTest {

    private static final String ACCOUNTS = "/api/desk/v1/network/accounts?kind=";
    private static final String COLUMNS =
            "substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude\n";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Network network;

    @Autowired
    FedAccounts accounts;

    @Autowired
    MongoDatabaseFactory databases;

    private Utility loaded() {
        Utility utility = new Utility(port, district);
        String a = utility.area;
        String table = COLUMNS + """
                %1$s变,F-%1$s-1,T-%1$s-1,一台区,%1$s,URBAN,31.3,120.6
                %1$s变,F-%1$s-1,T-%1$s-2,二台区,%1$s,URBAN,31.3,120.6
                %1$s变,F-%1$s-2,T-%1$s-3,三台区,%1$s,URBAN,31.3,120.6
                """.formatted(a);
        assertThat(utility.editor()
                        .table("/api/desk/v1/network-imports", table)
                        .json()
                        .path("loaded")
                        .asInt())
                .isEqualTo(3);
        return utility;
    }

    private static List<String> numbers(Phone.Reply reply) {
        return reply.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("accountNumber").asString())
                .toList();
    }

    @Test
    void theAccountsThatBillingPublishesAreFoundBehindTheirDevicesPageByPage() {
        Utility utility = loaded();
        String a = utility.area;
        List<String> all = IntStream.range(0, 9).mapToObj(i -> a + "000" + i).toList();
        for (int i = 0; i < 9; i++) {
            district.tell(district.account(all.get(i), a, "T-" + a + "-" + (1 + i / 3)), all.get(i));
        }
        Phone desk = utility.dispatcher();
        await().untilAsserted(() -> assertThat(numbers(desk.get(ACCOUNTS + "SUBSTATION&device=" + a + "%E5%8F%98")))
                .containsExactlyElementsOf(all));

        assertThat(numbers(desk.get(ACCOUNTS + "TRANSFORMER_AREA&device=T-" + a + "-3")))
                .containsExactlyElementsOf(all.subList(6, 9));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Phone.Reply page = desk.get(ACCOUNTS + "FEEDER&device=F-" + a + "-1&limit=2" + cursor);
            assertThat(page.json().path("accounts").asInt()).isEqualTo(6);
            assertThat(page.json().path("transformerAreas").asInt()).isEqualTo(2);
            paged.addAll(numbers(page));
            String next = page.json().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactlyElementsOf(all.subList(0, 6));
        assertThat(desk.get(ACCOUNTS + "FEEDER&device=F-none").status()).isEqualTo(404);
    }

    @Test
    void aModelLoadsLikeTheTableAndListsWhatItLacks() throws IOException {
        Utility utility = new Utility(port, district);
        byte[] model;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/cim/two-feeders.xml"))) {
            model = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("AREA", utility.area)
                    .getBytes(StandardCharsets.UTF_8);
        }

        Phone.Reply loaded = utility.editor()
                .upload("/api/desk/v1/network-imports", "application/rdf+xml", model, utility.area + "-model");

        assertThat(loaded.json().path("loaded").asInt()).isEqualTo(2);
        assertThat(loaded.json().path("rejected").path(0).path("line").asInt()).isEqualTo(35);
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/network/transformer-areas/T-" + utility.area + "-2")
                        .json()
                        .path("now")
                        .path("siteClass")
                        .asString())
                .isEqualTo("RURAL");
        assertThat(utility.editor()
                        .upload(
                                "/api/desk/v1/network-imports",
                                "application/rdf+xml",
                                "<network/>".getBytes(StandardCharsets.UTF_8),
                                utility.area + "-none")
                        .text("code"))
                .isEqualTo("model-unreadable");
    }

    @Test
    void anAccountThatMovesIsFedByItsNewTransformerAndOldNewsMoveNothing() {
        Utility utility = loaded();
        String a = utility.area;
        String number = a + "0001";
        district.tell(district.account(number, a, "T-" + a + "-1"), number, 1);
        district.tell(district.account(number, a, "T-" + a + "-3"), number, 2);
        district.tell(district.account(number, a, "T-" + a + "-1"), number, 1);
        String after = a + "0002";
        district.tell(district.account(after, a, "T-" + a + "-2"), after);

        Phone desk = utility.dispatcher();
        await().untilAsserted(() -> {
            assertThat(numbers(desk.get(ACCOUNTS + "FEEDER&device=F-" + a + "-2")))
                    .containsExactly(number);
            assertThat(numbers(desk.get(ACCOUNTS + "FEEDER&device=F-" + a + "-1")))
                    .containsExactly(after);
        });
    }

    @Test
    void anAreaThatIsSwitchedToAnotherFeederKeepsWhatItWas() {
        Utility utility = loaded();
        String a = utility.area;
        String switched = COLUMNS + "%1$s变,F-%1$s-2,T-%1$s-1,一台区,%1$s,URBAN,31.3,120.6%n".formatted(a);

        Phone.Reply load = utility.editor().table("/api/desk/v1/network-imports", switched);
        Phone.Reply again = utility.editor().table("/api/desk/v1/network-imports", switched);

        assertThat(load.json().path("changed").asInt()).isEqualTo(1);
        assertThat(again.json().path("changed").asInt()).isZero();
        Phone.Reply area = utility.dispatcher().get("/api/desk/v1/network/transformer-areas/T-" + a + "-1");
        assertThat(area.json().path("now").path("feeder").asString()).isEqualTo("F-" + a + "-2");
        assertThat(area.json().path("before").size()).isEqualTo(1);
        assertThat(area.json().path("before").path(0).path("feeder").asString()).isEqualTo("F-" + a + "-1");
        assertThat(area.json().path("before").path(0).path("until").asString())
                .isEqualTo(area.json().path("now").path("since").asString());
        assertThat(network.fedBy(Device.feeder("F-" + a + "-2"))).hasSize(2);
    }

    /** {@code -Dnetwork.accounts=1000000} measures at the size that is asked of it. */
    @Test
    void whatADeviceFeedsIsToldInMillisecondsHoweverManyAccountsThereAre() {
        int many = Integer.getInteger("network.accounts", 20_000);
        int perArea = 200;
        int areasPerFeeder = 25;
        Utility utility = new Utility(port, district);
        StringBuilder table = new StringBuilder(COLUMNS);
        for (int area = 0; area < many / perArea; area++) {
            table.append("%1$s变%2$d,F-%1$s-%3$d,T-%1$s-%4$d,台区,%1$s,URBAN,31.3,120.6%n"
                    .formatted(utility.area, area / areasPerFeeder / 20, area / areasPerFeeder, area));
        }
        assertThat(utility.editor()
                        .table("/api/desk/v1/network-imports", table.toString())
                        .json()
                        .path("rejectedRows")
                        .asInt())
                .isZero();
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            batch.add(new Document("_id", utility.area + "-%07d".formatted(i))
                    .append("sequence", 1L)
                    .append("transformer", "T-" + utility.area + "-" + i / perArea));
            if (batch.size() == 1000 || i == many - 1) {
                databases.getMongoDatabase().getCollection("fedAccounts").insertMany(batch);
                batch.clear();
            }
        }
        Device feeder = Device.feeder("F-" + utility.area + "-1");
        ShowNetwork show = new ShowNetwork(network, accounts);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long begin = System.nanoTime();
            ShowNetwork.Behind behind =
                    show.behind(feeder, java.util.Set.of(utility.area), java.util.Optional.empty(), 100);
            millis.add((System.nanoTime() - begin) / 1e6);
            assertThat(behind.accounts()).isEqualTo((long) perArea * Math.min(areasPerFeeder, many / perArea - 25));
            assertThat(behind.items()).hasSize(100);
        }
        millis.sort(null);
        System.out.printf(
                "feeder among %d accounts: page of 100 and count, p50 %.1f ms, p99 %.1f ms%n",
                many, millis.get(100), millis.get(197));
        assertThat(millis.get(100)).as("median, ms").isLessThan(100);
    }
}
