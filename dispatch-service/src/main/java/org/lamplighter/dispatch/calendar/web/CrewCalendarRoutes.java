package org.lamplighter.dispatch.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Locale;
import org.lamplighter.dispatch.calendar.CrewCalendar;
import org.lamplighter.dispatch.calendar.Feeds;
import org.lamplighter.dispatch.calendar.ShareCalendar;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A crew's calendar, for its phone and, under a secret address, for calendars. */
@RestController
@Tag(name = "Calendar of a crew")
class CrewCalendarRoutes {

    private static final String FEED = "/api/crew/v1/calendar-feed";
    private static final String OWN = "the caller's crew";
    private static final String ICS = "text/calendar;charset=UTF-8";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CrewCalendar calendar;
    private final ShareCalendar share;

    CrewCalendarRoutes(CrewCalendar calendar, ShareCalendar share) {
        this.calendar = calendar;
        this.share = share;
    }

    /** Where calendars read the feed; the path is told this once. */
    record FeedView(String path) {}

    @GetMapping(path = "/api/crew/v1/calendar.ics", produces = ICS)
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "Shifts, orders and announced outages as iCalendar")
    ResponseEntity<String> own(Caller caller, Locale locale) {
        return ics(caller.requireCrewId(), locale);
    }

    @PutMapping(FEED)
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(
            summary = "Open the crew's feed for calendars, under a new secret address",
            description = "The address before it is closed. Whoever has the address reads the feed.")
    ResponseEntity<FeedView> open(Caller caller, Locale locale) {
        String crewId = caller.requireCrewId();
        require(calendar.of(crewId).isPresent());
        String secret = share.open(crewId, locale.getLanguage().equals("en") ? "en" : "zh");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FeedView("/api/open/v1/crew-calendars/" + secret + ".ics"));
    }

    @DeleteMapping(FEED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "Close the crew's feed")
    void close(Caller caller) {
        share.close(caller.requireCrewId());
    }

    @GetMapping(path = "/api/open/v1/crew-calendars/{secret}.ics", produces = ICS)
    @Opens(to = Audience.OPEN, owning = "the feed whose secret stands in the address")
    @Operation(summary = "A crew's feed for calendars", description = "Without a customer's name, number or address.")
    ResponseEntity<String> feed(@PathVariable String secret) {
        Feeds.Feed feed = share.read(secret).orElseThrow(CrewCalendarRoutes::unknown);
        return ics(feed.crewId(), Locale.forLanguageTag(feed.language()));
    }

    private ResponseEntity<String> ics(String crewId, Locale language) {
        CrewCalendar.Made made = calendar.of(crewId).orElseThrow(CrewCalendarRoutes::unknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(ICalendar.text(made, language));
    }

    private static void require(boolean there) {
        if (!there) {
            throw unknown();
        }
    }

    private static RejectedException unknown() {
        return new RejectedException(Rejection.notFound());
    }
}
