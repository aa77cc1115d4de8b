package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.intake.audit.AuditEntry;
import org.lamplighter.intake.audit.AuditRow;
import org.lamplighter.intake.audit.AuditTrail;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** What partners and the desk may see, and what stays behind of their looking. */
@IntakeTest
class PartnerAndDeskTest {

    private static final String PARTNER_REPORTS = "/api/partner/v1/fault-reports";
    private static final String PARTNER_CASES = "/api/partner/v1/cases";
    private static final String DESK_CASES = "/api/desk/v1/cases";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    KnownAccounts known;

    @Autowired
    CaseEvents events;

    @Autowired
    AuditTrail trail;

    @Autowired
    MongoDatabaseFactory databases;

    private final String partner = "p" + UUID.randomUUID();
    private final String agent = UUID.randomUUID().toString();
    private final String area = "32" + Math.abs(agent.hashCode() % 9000 + 1000);

    private Client partner(String id) {
        return new Client(port, TestSurroundings.issuer().partner(id, "cases:create", "cases:read"));
    }

    private Client desk(String role, String... areas) {
        return new Client(port, TestSurroundings.issuer().desk(agent, role, areas));
    }

    private static String callersReport(String account) {
        return """
                {"accountNumber":"%s","caller":{"name":"周敏","phone":"13900000123"},
                 "symptom":"PARTIAL_POWER","extent":"ONE_HOME",
                 "selfCheck":{"mainSwitchOn":true,"meterDisplayLit":true,"neighboursDark":false}}""".formatted(account);
    }

    private JsonNode filed(String partnerId) {
        HttpResponse<String> answer =
                partner(partnerId).post(PARTNER_REPORTS, callersReport(Accounts.boundTo(known, "someone")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Client.json(answer);
    }

    private List<AuditRow> rows(String chain) {
        List<AuditRow> rows = new ArrayList<>();
        trail.forEach(chain, rows::add);
        return rows;
    }

    @Test
    void aPartnerFilesForACallerAndSeesItMasked() {
        JsonNode made = filed(partner);

        assertThat(made.path("contactName").asString()).isEqualTo("周*");
        assertThat(made.path("contactPhone").asString()).isEqualTo("139****0123");
        assertThat(made.path("address").asString()).isEqualTo("苏州市姑苏区平江路***");
        assertThat(made.path("accountNumber").asString()).matches("\\d{3}\\*{4}\\d{3}");
        assertThat(made.path("advice").path(0).path("code").asString()).isEqualTo("INTERNAL_FAULT_SUSPECTED");
        String caseId = made.path("caseId").asString();
        HttpResponse<String> own = partner(partner).get(PARTNER_CASES + "/" + caseId);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).doesNotContain("周敏", "13900000123", "14幢");
        await().untilAsserted(() -> assertThat(events.of(caseId, FaultReported.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.channel()).isEqualTo(Channel.PARTNER_CALL_CENTRE);
                    assertThat(event.partnerId()).isEqualTo(partner);
                    assertThat(event.customerSubject()).isEqualTo("someone");
                }));
    }

    @Test
    void aPartnerFilesWithoutAnAccountByAreaAndAddress() {
        HttpResponse<String> made = partner(partner).post(PARTNER_REPORTS, """
                {"areaCode":"320508","address":"苏州市姑苏区观前街1号","caller":{"name":"周敏","phone":"13900000123"},
                 "symptom":"NO_POWER","extent":"BUILDING"}""");
        HttpResponse<String> nowhere = partner(partner).post(PARTNER_REPORTS, """
                {"caller":{"name":"周敏","phone":"13900000123"},"symptom":"NO_POWER","extent":"BUILDING"}""");
        HttpResponse<String> nobody = partner(partner).post(PARTNER_REPORTS, """
                {"areaCode":"320508","address":"苏州市姑苏区观前街1号","symptom":"NO_POWER","extent":"BUILDING"}""");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(Client.json(nowhere).path("code").asString()).isEqualTo("site-missing");
        assertThat(Client.json(nobody).path("code").asString()).isEqualTo("contact-missing");
    }

    @Test
    void anotherPartnersCaseIsNotThereToTheByte() {
        String caseId = filed(partner).path("caseId").asString();

        HttpResponse<String> foreign = partner("other-" + partner).get(PARTNER_CASES + "/" + caseId);
        HttpResponse<String> none = partner("other-" + partner).get(PARTNER_CASES + "/C-0000000000000000");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(none.body());
        assertThat(foreign.headers().map().keySet())
                .isEqualTo(none.headers().map().keySet());
        assertThat(rows("partner:other-" + partner)).as("nothing was read").isEmpty();
    }

    @Test
    void aPartnerListsItsOwnByCursorNewestFirst() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(filed(partner).path("caseId").asString());
        }
        filed("other-" + partner);

        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = Client.json(partner(partner).get(PARTNER_CASES + "?limit=2" + next));
            page.path("items").forEach(item -> listed.add(item.path("caseId").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(listed).containsExactlyElementsOf(filed.reversed());
        assertThat(partner(partner).get(PARTNER_CASES + "?cursor=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyReadingLeavesARowAndTheChainHolds() {
        String caseId = filed(partner).path("caseId").asString();
        partner(partner).get(PARTNER_CASES + "/" + caseId);
        partner(partner).get(PARTNER_CASES);
        partner(partner).get(PARTNER_CASES + "/" + caseId);

        assertThat(rows("partner:" + partner))
                .extracting(row -> row.seq() + " " + row.entry().action() + " "
                        + row.entry().objects())
                .containsExactly(
                        "1 READ_CASE [" + caseId + "]",
                        "2 LIST_CASES [" + caseId + "]",
                        "3 READ_CASE [" + caseId + "]");
        assertThat(verdict("partner:" + partner).path("intact").asBoolean()).isTrue();
        assertThat(verdict("partner:" + partner).path("rows").asInt()).isEqualTo(3);
    }

    @Test
    void aChangedOrMissingRowShows() {
        String caseId = filed(partner).path("caseId").asString();
        for (int i = 0; i < 4; i++) {
            partner(partner).get(PARTNER_CASES + "/" + caseId);
        }
        String chain = "partner:" + partner;
        var rows = databases.getMongoDatabase().getCollection("auditRows");

        rows.updateOne(Filters.eq(chain + "#2"), Updates.set("objects", List.of("C-1111111111111111")));
        assertThat(verdict(chain).path("intact").asBoolean(true)).isFalse();
        assertThat(verdict(chain).path("brokenAt").asInt()).isEqualTo(2);
        rows.updateOne(Filters.eq(chain + "#2"), Updates.set("objects", List.of(caseId)));
        assertThat(verdict(chain).path("intact").asBoolean()).isTrue();

        rows.deleteOne(Filters.eq(chain + "#3"));
        assertThat(verdict(chain).path("brokenAt").asInt()).isEqualTo(3);
    }

    @Test
    void manyReadersAtOnceMakeOneUnbrokenChain() {
        String chain = "desk:" + agent + "-crowd";
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 100; i++) {
                readers.execute(() -> trail.add(
                        new AuditEntry(chain, agent, "agent", "READ_CASE", List.of("C-1"), null, Dispatch.now())));
            }
        }

        assertThat(verdict(chain).path("rows").asInt()).isEqualTo(100);
        assertThat(verdict(chain).path("intact").asBoolean()).isTrue();
    }

    @Test
    void theDeskFilesByPhoneAndSeesItsAreasAlone() {
        String account = Accounts.at(known, "T-" + area, area, "someone");
        HttpResponse<String> made = desk("agent", area).post("/api/desk/v1/fault-reports", callersReport(account));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String caseId = Client.json(made).path("caseId").asString();

        assertThat(Client.json(made).path("channel").asString()).isEqualTo("PHONE");
        assertThat(desk("dispatcher", area).get(DESK_CASES + "/" + caseId).statusCode())
                .isEqualTo(200);
        assertThat(desk("dispatcher", "999999").get(DESK_CASES + "/" + caseId).statusCode())
                .isEqualTo(404);
        HttpResponse<String> outside =
                desk("agent", "999999").post("/api/desk/v1/fault-reports", callersReport(account));
        assertThat(outside.statusCode()).isEqualTo(403);
        assertThat(Client.json(outside).path("code").asString()).isEqualTo("area-outside-scope");
    }

    @Test
    void theDeskListsByAreaAndStatus() {
        String account = Accounts.at(known, "T-" + area, area, "someone");
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            filed.add(Client.json(desk("agent", area).post("/api/desk/v1/fault-reports", callersReport(account)))
                    .path("caseId")
                    .asString());
        }
        Dispatch.assigned(filed.get(1));
        await().untilAsserted(() -> assertThat(ids(desk("agent", area).get(DESK_CASES + "?status=DISPATCHED")))
                .containsExactly(filed.get(1)));

        assertThat(ids(desk("agent", area).get(DESK_CASES + "?status=REPORTED")))
                .containsExactly(filed.get(2), filed.get(0));
        assertThat(ids(desk("agent", area).get(DESK_CASES))).containsExactlyElementsOf(filed.reversed());
        assertThat(ids(desk("agent", "999999").get(DESK_CASES))).isEmpty();
        assertThat(ids(desk("agent").get(DESK_CASES)))
                .as("a user without areas")
                .isEmpty();
    }

    @Test
    void aFullValueIsDisclosedForAReasonThatIsKept() {
        String account = Accounts.at(known, "T-" + area, area, "someone");
        String caseId = Client.json(desk("agent", area).post("/api/desk/v1/fault-reports", callersReport(account)))
                .path("caseId")
                .asString();

        HttpResponse<String> shown = desk("agent", area)
                .post(
                        DESK_CASES + "/" + caseId + "/disclosures",
                        "{\"field\":\"contactPhone\",\"reason\":\"抢修人员无法联系客户\"}");
        HttpResponse<String> unexplained =
                desk("agent", area).post(DESK_CASES + "/" + caseId + "/disclosures", "{\"field\":\"contactPhone\"}");

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(Client.json(shown).path("value").asString()).isEqualTo("13900000123");
        assertThat(unexplained.statusCode()).isEqualTo(400);
        assertThat(rows("desk:" + agent)).singleElement().satisfies(row -> {
            assertThat(row.entry().action()).isEqualTo("DISCLOSE");
            assertThat(row.entry().objects()).containsExactly(caseId + "/CONTACT_PHONE");
            assertThat(row.entry().reason()).isEqualTo("抢修人员无法联系客户");
            assertThat(row.entry().role()).isEqualTo("agent");
        });
    }

    @Test
    void storedCasesHoldNoPersonalDataInClear() {
        String caseId = filed(partner).path("caseId").asString();

        String stored = String.valueOf(databases
                .getMongoDatabase()
                .getCollection("cases")
                .find(Filters.eq(caseId))
                .first());

        assertThat(stored).contains(caseId).doesNotContain("周敏", "13900000123", "平江路", "139****0123");
    }

    private JsonNode verdict(String chain) {
        return Client.json(new Client(managementPort, "").get("/actuator/auditchains/" + chain));
    }

    private static List<String> ids(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        Client.json(page)
                .path("items")
                .forEach(item -> ids.add(item.path("caseId").asString()));
        assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
        return ids;
    }

    @Test
    void aRowCannotBeWrittenTwiceInOnePlace() {
        String chain = "desk:" + agent + "-twice";
        AuditRow row = trail.add(new AuditEntry(chain, agent, "agent", "READ_CASE", List.of(), null, Dispatch.now()));
        var rows = databases.getMongoDatabase().getCollection("auditRows");
        var again = rows.find(Filters.eq(chain + "#1")).first();

        assertThat(row.seq()).isEqualTo(1);
        assertThatThrownBy(() -> rows.insertOne(java.util.Objects.requireNonNull(again)))
                .hasMessageContaining("E11000");
    }
}
