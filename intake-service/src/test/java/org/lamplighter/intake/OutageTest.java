package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.intake.outages.KnownOutages;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One outage, many reports. */
@IntakeTest
class OutageTest {

    /** More than one batch of the fan-out. */
    private static final int CROWD = 230;

    @LocalServerPort
    int port;

    @Autowired
    CaseEvents events;

    @Autowired
    KnownAccounts known;

    @Autowired
    KnownOutages outages;

    private final String subject = UUID.randomUUID().toString();
    private final String transformer = "T-" + subject;
    private final String outage = "O-" + subject;
    private final Instant opened = Dispatch.now();
    private final Instant expected = opened.plusSeconds(7200);
    private final Instant nextUpdate = opened.plusSeconds(1800);

    private Client lin() {
        return new Client(port, TestSurroundings.issuer().customer(subject));
    }

    private String account() {
        return Accounts.at(known, transformer, "320508", subject);
    }

    private void outageOpens() {
        Peers.tell(
                outage,
                new OutageOpened(
                        outage,
                        "320508",
                        List.of(transformer, "T-other"),
                        CauseClass.UNDER_INVESTIGATION,
                        opened,
                        opened,
                        expected,
                        nextUpdate,
                        null,
                        null));
        await().untilAsserted(() -> assertThat(outages.openAt(transformer)).isPresent());
    }

    private void joined(String caseId) {
        Peers.tell(
                outage,
                new ReportJoinedOutage(
                        outage,
                        caseId,
                        Dispatch.now(),
                        OutageStage.CREW_ASSIGNED,
                        CauseClass.UNDER_INVESTIGATION,
                        expected,
                        nextUpdate));
    }

    @Test
    void aReportUnderAKnownOutageIsToldOfItInTheVeryAnswer() {
        String account = account();
        outageOpens();

        JsonNode made = lin().report(account);

        assertThat(made.path("outage").path("outageId").asString()).isEqualTo(outage);
        assertThat(made.path("outage").path("cause").asString()).isEqualTo("UNDER_INVESTIGATION");
        assertThat(made.path("outage").path("expectedRestoration").asString()).isEqualTo(expected.toString());
        assertThat(made.path("outage").path("nextUpdateAt").asString()).isEqualTo(nextUpdate.toString());
        assertThat(made.path("advice").path(0).path("code").asString()).isEqualTo("KNOWN_OUTAGE");
        String caseId = made.path("caseId").asString();
        await().untilAsserted(() -> assertThat(events.of(caseId, FaultReported.class))
                .singleElement()
                .satisfies(event -> assertThat(event.knownOutageId()).isEqualTo(outage)));
    }

    @Test
    void anOutageThatIsOverIsNotToldToTheNextReport() {
        String account = account();
        outageOpens();
        Peers.tell(outage, new OutageRestored(outage, Dispatch.now(), CauseClass.NATURE));
        await().untilAsserted(() -> assertThat(outages.openAt(transformer)).isEmpty());

        assertThat(lin().report(account).path("outage").isMissingNode()).isTrue();
    }

    @Test
    void anOldStateOfAnOutageNeverComesBack() {
        outageOpens();
        Peers.tell(outage, new OutageRestored(outage, Dispatch.now(), null));
        await().untilAsserted(() -> assertThat(outages.openAt(transformer)).isEmpty());

        Peers.tell(
                outage,
                1,
                new OutageOpened(
                        outage,
                        "320508",
                        List.of(transformer),
                        CauseClass.NATURE,
                        opened,
                        opened,
                        null,
                        null,
                        null,
                        null));
        String caseId = lin().report(account()).path("caseId").asString();
        Peers.tell("W-behind", new OutageRestored("O-behind-" + subject, Dispatch.now(), null));
        joined(caseId);
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo("JOINED_OUTAGE"));

        assertThat(outages.openAt(transformer)).isEmpty();
    }

    @Test
    void newsReachEveryCaseInTheOutageOnceAndItsEndAsksThemAll() throws Exception {
        String account = account();
        outageOpens();
        List<String> crowd = crowd(account);
        crowd.forEach(this::joined);
        await().untilAsserted(() -> assertThat(crowd)
                .allSatisfy(caseId -> assertThat(events.of(caseId, CaseProgressed.class))
                        .extracting(CaseProgressed::milestone)
                        .containsExactly(Milestone.JOINED_OUTAGE)));

        OutageUpdated update = new OutageUpdated(
                outage,
                Dispatch.now(),
                OutageStage.CREW_ON_SITE,
                CauseClass.EQUIPMENT,
                expected.plusSeconds(600),
                nextUpdate.plusSeconds(1800));
        long sequence = Peers.tell(outage, update);
        Peers.tell(outage, sequence, update);
        OutageRestored over = new OutageRestored(outage, Dispatch.now(), CauseClass.EQUIPMENT);
        long last = Peers.tell(outage, over);
        Peers.tell(outage, last, over);

        await().untilAsserted(() -> assertThat(crowd)
                .allSatisfy(caseId ->
                        assertThat(events.of(caseId, ConfirmationAsked.class)).hasSize(1)));
        assertThat(crowd)
                .allSatisfy(caseId -> assertThat(events.of(caseId, CaseProgressed.class))
                        .extracting(CaseProgressed::milestone)
                        .containsExactly(Milestone.JOINED_OUTAGE, Milestone.OUTAGE_UPDATED, Milestone.SUPPLY_RESTORED));
        String one = crowd.getFirst();
        assertThat(lin().post(Client.CASES + "/" + one + "/confirmation", "{\"solved\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lin().show(crowd.getLast()).path("status").asString())
                .as("each case has its own question")
                .isEqualTo("AWAITING_CONFIRMATION");
    }

    private List<String> crowd(String account) throws Exception {
        List<Future<String>> filed = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < CROWD; i++) {
                filed.add(callers.submit(
                        () -> lin().report(account).path("caseId").asString()));
            }
        }
        List<String> crowd = new ArrayList<>();
        for (Future<String> one : filed) {
            crowd.add(one.get());
        }
        return crowd;
    }
}
