package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;

/** The dispatchers' page in a real browser, logged in at the real issuer. */
@ExtendWith({InBrowser.class, RunningSuite.class})
class PageOfDispatchersTest {

    private static final String CODE = "T-GS-10202";
    private static final String NAME = "凤凰街台区";
    private static final String ANNOUNCED = "#announced section";

    @Test
    void aDispatcherAnnouncesAnOutageWhichAnyoneReadsAndCallsItOff(LocalSuite suite, Browser browser) {
        Api anyone = new Api(suite.gatewayUri(), null);
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(9);

        browser.open(suite.gatewayUri().resolve("/desk/"));
        browser.login("desk.dispatcher");
        browser.press("#areas button[data-key='320508']");
        browser.read("#link.live");
        browser.press("#announced-open");
        browser.press("#announced > details > summary");
        browser.type("#announce-codes", CODE);
        browser.set("#announce-begins", day + "T09:00");
        browser.set("#announce-ends", day + "T13:00");
        browser.press("#announced > details button.main");

        browser.awaitText(ANNOUNCED, CODE);
        assertThat(publishedAt(anyone, NAME)).isEqualTo(1);

        browser.press(ANNOUNCED + " button[data-key^='end-']");
        browser.press(ANNOUNCED + " button[data-key^='end-']");

        browser.awaitGone(ANNOUNCED);
        assertThat(publishedAt(anyone, NAME)).isZero();
    }

    /** Outages that are published for a transformer area, without those that were called off. */
    private static long publishedAt(Api anyone, String name) {
        return anyone.get("/api/open/v1/outages?area=320508&limit=100")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .filter(outage -> !outage.has("calledOffAt") && !outage.has("restoredAt"))
                .filter(outage -> outage.path("transformerAreas")
                        .valueStream()
                        .anyMatch(each -> each.asString().equals(name)))
                .count();
    }
}
