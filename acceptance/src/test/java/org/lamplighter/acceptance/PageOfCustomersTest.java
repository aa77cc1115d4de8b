package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customers' page in a real browser, logged in at the real issuer. */
@ExtendWith({InBrowser.class, RunningSuite.class})
class PageOfCustomersTest {

    private static final String CUSTOMER = "lin.xiaoyu";

    @Test
    void aCustomerReadsABillWithItsDerivationAndSeesWhatWasUsed(LocalSuite suite, Browser browser) {
        People people = People.of(suite);
        JsonNode bill = people.customer().latestBill(people.account());
        String month = RepairStory.text(bill, "month");

        browser.open(suite.gatewayUri().resolve("/my/#/bills"));
        browser.login(CUSTOMER);
        browser.press("#bills a[href='#/bills/" + month + "']");

        browser.awaitText("#bill .big", RepairStory.text(bill, "total"));
        for (JsonNode line : bill.path("lines")) {
            browser.awaitText("#bill tbody th", RepairStory.text(line, "description"));
        }
        browser.count("#bill ul.sentences li", bill.path("explanation").size());

        browser.press("#nav a[data-key='use']");
        browser.count("#use svg.chart rect.period", 1);
        browser.press("#use details summary");
        browser.read("#use details tbody th");
    }

    @Test
    void aCustomerReportsAFaultSeesItProgressAndSaysThatItIsSolved(LocalSuite suite, Browser browser) {
        FieldWork field = new FieldWork(People.of(suite));

        browser.open(suite.gatewayUri().resolve("/my/#/faults/new"));
        browser.login(CUSTOMER);
        browser.press("#ask-symptom input[value='NO_POWER']");
        browser.press("#ask-hazard input[value='no']");
        browser.press("#ask-mainSwitchOn input[value='yes']");
        browser.press("#ask-meterDisplayLit input[value='no']");
        browser.press("#ask-neighboursDark input[value='yes']");
        browser.press("#report-send");
        String address = browser.awaitAddress(at -> at.contains("#/faults/C-"), "the case that was reported");
        String reported = address.substring(address.lastIndexOf('/') + 1);
        String caseId = RepairStory.text(
                field.withOrder(JsonMapper.shared().createObjectNode().put("caseId", reported)), "caseId");
        browser.open(suite.gatewayUri().resolve("/my/#/faults/" + caseId));
        browser.read("#case .live");

        field.repair(caseId);

        browser.count("#case li.CREW_ARRIVED", 1);
        browser.count("#case li.SUPPLY_RESTORED", 1);
        browser.set("#confirmation-solvedQuestion", "yes");
        browser.press("#confirmation button.main");
        browser.count("#case li.CLOSED", 1);
        field.awaitStatus(caseId, "CLOSED");
    }

    @Test
    void aThirdPartyAsksByRedirectTheCustomerAgreesAndTakesItBack(
            LocalSuite suite, Browser browser, ThirdPartySite site) {
        Api thirdParty = new Api(suite.gatewayUri(), () -> suite.tokens().of("share-energyview"));
        People people = People.of(suite);
        String bills = "/api/share/v1/accounts/" + people.account() + "/bills";
        String state = "s " + UUID.randomUUID() + " &=字";

        browser.open(site.asks(suite.gatewayUri(), site.back(), "bills usage:monthly", state));
        browser.login(CUSTOMER);
        browser.awaitText("#consent", "能源视图");
        browser.count("#consent-scopes li", 2);
        assertThat(thirdParty.get(bills).status()).isEqualTo(404);
        browser.press("#consent-agree");

        Map<String, String> brought = site.visit();
        assertThat(brought).containsEntry("state", state);
        String code = Objects.requireNonNull(brought.get("code"));
        JsonNode given = thirdParty
                .post("/api/share/v1/consent-codes", "{\"code\":\"" + code + "\"}")
                .expecting(200)
                .json()
                .path("consents");
        assertThat(RepairStory.text(given.path(0), "accountNumber")).isEqualTo(people.account());
        assertThat(thirdParty.get(bills).status()).isEqualTo(200);

        browser.open(suite.gatewayUri().resolve("/my/#/sharing"));
        browser.press("#consents button.revoke");
        browser.press("#ask button.grave");
        browser.awaitGone("#consents button.revoke");
        assertThat(thirdParty.get(bills).status()).isEqualTo(404);
        told(people.customer(), "data-consent-revoked");
        browser.press("#nav a[data-key='messages']");
        browser.awaitText("#messages li", "已撤销对能源视图");
    }

    @Test
    void whoRefusesIsSentBackAndWhatIsNotRegisteredSendsNobodyAnywhere(
            LocalSuite suite, Browser browser, ThirdPartySite site) {
        browser.open(site.asks(suite.gatewayUri(), site.back() + "/../elsewhere", "bills", "s"));
        browser.login(CUSTOMER);
        browser.read("#consent-problem");
        assertThat(browser.address()).startsWith(suite.gatewayUri().toString());

        browser.open(site.asks(suite.gatewayUri(), site.back(), "bills", "s"));
        browser.press("#consent-refuse");
        assertThat(site.visit()).isEqualTo(Map.of("error", "access_denied", "state", "s"));
    }

    private static void told(Customer customer, String template) {
        Await.until(
                "the message " + template,
                Duration.ofSeconds(60),
                () -> customer.messages()
                        .valueStream()
                        .filter(message -> template.equals(RepairStory.text(message, "template")))
                        .findFirst());
    }
}
