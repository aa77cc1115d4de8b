package org.lamplighter.dispatch.report.kafka;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.report.AccountReports;
import org.lamplighter.dispatch.report.AnswerReport;
import org.lamplighter.dispatch.report.ReceiveReport;
import org.lamplighter.dispatch.report.ReopenCase;
import org.lamplighter.dispatch.report.Report;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.springframework.stereotype.Component;

/** What intake tells of its cases. Sealed contact data is opened here, only to be kept encrypted again. */
final class CaseFeed {

    private CaseFeed() {}

    /** New fault reports. */
    @Component
    static class FaultReports implements EventHandler<FaultReported> {

        private final AnswerReport answerReport;
        private final ReceiveReport receiveReport;
        private final AccountReports accountReports;
        private final Network network;
        private final PersonalDataCipher cipher;

        FaultReports(
                AnswerReport answerReport,
                ReceiveReport receiveReport,
                AccountReports accountReports,
                Network network,
                PersonalDataCipher cipher) {
            this.accountReports = accountReports;
            this.answerReport = answerReport;
            this.receiveReport = receiveReport;
            this.network = network;
            this.cipher = cipher;
        }

        @Override
        public Class<FaultReported> eventType() {
            return FaultReported.class;
        }

        @Override
        public void handle(FaultReported event, EventMetadata metadata) {
            Report report = report(event);
            Optional<NoCrewReason> answer = answerReport.answer(report, metadata);
            String account = report.accountNumber();
            if (account != null && answer.filter(CaseFeed::isOfStoppedSupply).isEmpty()) {
                accountReports.note(report.caseId(), report.site().areaCode(), account, report.reportedAt());
            }
            if (answer.isEmpty()) {
                receiveReport.receive(report, metadata);
            }
        }

        private Report report(FaultReported event) {
            return new Report(
                    event.caseId(),
                    1,
                    event.reportedAt(),
                    site(event),
                    new Contact(
                            new PersonName(cipher.open(event.contactName())),
                            new PhoneNumber(cipher.open(event.contactPhone()))),
                    new Fault(
                            known(event.symptom(), Symptom.NO_POWER),
                            known(event.urgency(), Urgency.ORDINARY),
                            words(cipher, event.description())),
                    known(event.extent(), Extent.UNKNOWN),
                    event.selfCheck(),
                    new Promise(event.arriveBy(), event.restoreBy()),
                    event.accountNumber(),
                    event.knownOutageId(),
                    null);
        }

        private Site site(FaultReported event) {
            return new Site(
                    event.areaCode(),
                    event.transformerArea(),
                    known(event.siteClass(), SiteClass.URBAN),
                    new PostalAddress(cipher.open(event.address())),
                    position(event));
        }

        private @Nullable Position position(FaultReported event) {
            Double latitude = event.latitude();
            Double longitude = event.longitude();
            if (latitude != null && longitude != null) {
                return new Position(latitude, longitude);
            }
            return Optional.ofNullable(event.transformerArea())
                    .flatMap(network::transformerArea)
                    .map(TransformerArea::position)
                    .orElse(null);
        }
    }

    /** Cases that start again. */
    @Component
    static class Reopenings implements EventHandler<CaseReopened> {

        private final ReopenCase reopenCase;
        private final PersonalDataCipher cipher;

        Reopenings(ReopenCase reopenCase, PersonalDataCipher cipher) {
            this.reopenCase = reopenCase;
            this.cipher = cipher;
        }

        @Override
        public Class<CaseReopened> eventType() {
            return CaseReopened.class;
        }

        @Override
        public void handle(CaseReopened event, EventMetadata metadata) {
            reopenCase.reopen(
                    event.caseId(),
                    event.round(),
                    words(cipher, event.reason()),
                    new Promise(event.arriveBy(), event.restoreBy()),
                    metadata);
        }
    }

    /** Who reports what a crew stopped does not repeat a report of the network. */
    private static boolean isOfStoppedSupply(NoCrewReason reason) {
        return switch (reason) {
            case ARREARS, THEFT, BREACH -> true;
            case OWN_INSTALLATION -> false;
        };
    }

    /** A newer intake may name a constant that this service does not know yet; it reads as {@code null}. */
    private static <T> T known(@Nullable T told, T otherwise) {
        return Objects.requireNonNullElse(told, otherwise);
    }

    private static @Nullable PersonalText words(PersonalDataCipher cipher, @Nullable SealedText sealed) {
        return sealed == null ? null : new PersonalText(cipher.open(sealed));
    }
}
