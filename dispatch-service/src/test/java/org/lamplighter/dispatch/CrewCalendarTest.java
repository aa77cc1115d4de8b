package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A crew's calendar, read back as calendars read it. */
@SuiteTest
@Import(District.Beans.class)
class CrewCalendarTest {

    private static final String FEED = "/api/crew/v1/calendar-feed";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;
    private WorkOrderAssigned order;
    private Phone crew;

    @BeforeEach
    void aCrewWithAnOrderAndAnAnnouncedOutage() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        order = utility.assignedOneHome();
        Instant from = Instant.now().plus(Duration.ofDays(8));
        Phone.Reply announced = utility.dispatcher().post("/api/desk/v1/outages", """
                {"kind": "PLANNED", "areaCode": "%s", "from": "%s", "until": "%s",
                 "devices": [{"kind": "TRANSFORMER_AREA", "code": "%s"}]}
                """.formatted(
                        utility.area, from, from.plusSeconds(3600), utility.transformer));
        assertThat(announced.status()).as(announced.body()).isEqualTo(201);
        crew = utility.crew(order.crewId());
    }

    @Test
    void itHasShiftsOrdersAndAnnouncedOutagesAndNoCustomersData() throws IOException, ParserException {
        Phone.Reply reply = crew.get("/api/crew/v1/calendar.ics");

        assertThat(reply.header("Content-Type")).startsWith("text/calendar");
        Calendar calendar = read(reply);
        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(uids(events, "shift-")).hasSizeGreaterThanOrEqualTo(14);
        assertThat(uids(events, order.workOrderId())).hasSize(1);
        assertThat(uids(events, "O-")).hasSize(1);
        assertThat(reply.body()).contains("Repair " + utility.transformer);
        assertThat(reply.body().replace("\r\n ", "")).doesNotContain("林晓雨", "19905120001", "平江路", "路灯");
    }

    @Test
    void calendarsReadItUnderASecretAddressUntilItIsClosed() throws IOException, ParserException {
        String first = crew.put(FEED, "{}").text("path");
        List<VEvent> events = read(utility.anyone().get(first)).getComponents("VEVENT");
        assertThat(uids(events, order.workOrderId())).hasSize(1);

        String second = crew.put(FEED, "{}").text("path");
        assertThat(utility.anyone().get(first).status()).isEqualTo(404);
        assertThat(utility.anyone().get(second).status()).isEqualTo(200);

        assertThat(crew.delete(FEED).status()).isEqualTo(204);
        Phone.Reply closed = utility.anyone().get(second);
        assertThat(closed.status()).isEqualTo(404);
        assertThat(closed.body())
                .isEqualTo(utility.anyone()
                        .get("/api/open/v1/crew-calendars/guess.ics")
                        .body());
    }

    private static List<String> uids(List<VEvent> events, String prefix) {
        return events.stream()
                .map(event -> event.getRequiredProperty(Property.UID).getValue())
                .filter(uid -> uid.startsWith(prefix))
                .toList();
    }

    private static Calendar read(Phone.Reply reply) throws IOException, ParserException {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return new CalendarBuilder().build(new StringReader(reply.body()));
    }
}
