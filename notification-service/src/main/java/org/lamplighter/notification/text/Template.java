package org.lamplighter.notification.text;

import static org.lamplighter.notification.text.Placeholder.ACCOUNT;
import static org.lamplighter.notification.text.Placeholder.AMOUNT;
import static org.lamplighter.notification.text.Placeholder.ANSWER_BY;
import static org.lamplighter.notification.text.Placeholder.ARRIVE_BY;
import static org.lamplighter.notification.text.Placeholder.CASE;
import static org.lamplighter.notification.text.Placeholder.CAUSE;
import static org.lamplighter.notification.text.Placeholder.CREDIT;
import static org.lamplighter.notification.text.Placeholder.CREW;
import static org.lamplighter.notification.text.Placeholder.CREW_EXPECTED;
import static org.lamplighter.notification.text.Placeholder.DONE_BY;
import static org.lamplighter.notification.text.Placeholder.FROM;
import static org.lamplighter.notification.text.Placeholder.GROUND;
import static org.lamplighter.notification.text.Placeholder.HOLD_REASON;
import static org.lamplighter.notification.text.Placeholder.LAST_DAY;
import static org.lamplighter.notification.text.Placeholder.NEXT_UPDATE;
import static org.lamplighter.notification.text.Placeholder.OWED;
import static org.lamplighter.notification.text.Placeholder.PAID_AT;
import static org.lamplighter.notification.text.Placeholder.RECIPIENT;
import static org.lamplighter.notification.text.Placeholder.RESTORATION_EXPECTED;
import static org.lamplighter.notification.text.Placeholder.RESTORE_BY;
import static org.lamplighter.notification.text.Placeholder.STOP_AT;
import static org.lamplighter.notification.text.Placeholder.UNTIL;

import java.util.Set;

/** A text that can be told; its words stand in the data files under its key. */
public enum Template {
    REPORT_ACCEPTED("report-accepted", CASE, ARRIVE_BY, RESTORE_BY),
    REPORT_ACCEPTED_UNDER_OUTAGE("report-accepted-under-outage", CASE),
    CREW_ASSIGNED("crew-assigned", CASE, CREW, CREW_EXPECTED),
    CREW_ACCEPTED("crew-accepted", CASE, CREW, CREW_EXPECTED),
    CREW_DEPARTED("crew-departed", CASE, CREW, CREW_EXPECTED),
    CREW_ARRIVED("crew-arrived", CASE, CREW),
    SUPPLY_RESTORED("supply-restored", CASE),
    REPAIR_COMPLETED("repair-completed", CASE),
    JOINED_OUTAGE("joined-outage", CASE, CAUSE, RESTORATION_EXPECTED, NEXT_UPDATE),
    OUTAGE_UPDATED("outage-updated", CASE, CAUSE, RESTORATION_EXPECTED, NEXT_UPDATE),
    ANSWERED_ARREARS("answered-arrears", CASE),
    ANSWERED_OWN_INSTALLATION("answered-own-installation", CASE),
    ANSWERED_THEFT("answered-theft", CASE),
    ANSWERED_BREACH("answered-breach", CASE),
    OUTAGE_ANNOUNCED("outage-announced", FROM, UNTIL),
    OUTAGE_CHANGED("outage-changed", FROM, UNTIL),
    OUTAGE_CALLED_OFF("outage-called-off", FROM),
    ORDER_ON_HOLD("order-on-hold", CASE, HOLD_REASON, NEXT_UPDATE),
    ORDER_GOES_ON("order-goes-on", CASE, ARRIVE_BY, RESTORE_BY),
    CONFIRMATION_ASKED("confirmation-asked", CASE, ANSWER_BY),
    RESTORATION_TO_CONFIRM("restoration-to-confirm", CASE, ANSWER_BY),
    CASE_CLOSED_CONFIRMED("case-closed-confirmed", CASE),
    CASE_CLOSED_UNANSWERED("case-closed-unanswered", CASE),
    CASE_REOPENED("case-reopened", CASE, ARRIVE_BY, RESTORE_BY),
    ARREARS_REMINDED("arrears-reminded", ACCOUNT, OWED),
    CREDIT_RAN_LOW("credit-ran-low", ACCOUNT, CREDIT),
    STOP_ANNOUNCED("stop-announced", ACCOUNT, OWED, STOP_AT),
    STOP_IMMINENT("stop-imminent", ACCOUNT, OWED, STOP_AT),
    STOP_CALLED_OFF("stop-called-off", ACCOUNT),
    STOPPED_FOR_ARREARS("stopped-for-arrears", ACCOUNT),
    RESTORE_ORDERED("restore-ordered", ACCOUNT, DONE_BY),
    RESTORED_AFTER_ARREARS("restored-after-arrears", ACCOUNT),
    SUPPLY_STOP_ANNOUNCED("supply-stop-announced", ACCOUNT, GROUND, STOP_AT),
    SUPPLY_STOP_IMMINENT("supply-stop-imminent", ACCOUNT, GROUND, STOP_AT),
    SUPPLY_STOPPED("supply-stopped", ACCOUNT, GROUND),
    SUPPLY_GIVEN_BACK("supply-given-back", ACCOUNT),
    PAYMENT_REVERSED("payment-reversed", ACCOUNT, AMOUNT, PAID_AT),
    DATA_CONSENT_GIVEN("data-consent-given", ACCOUNT, RECIPIENT, LAST_DAY),
    DATA_CONSENT_REVOKED("data-consent-revoked", ACCOUNT, RECIPIENT),
    DATA_CONSENT_EXPIRED("data-consent-expired", ACCOUNT, RECIPIENT),
    DATA_CONSENT_ENDED_WITH_BINDING("data-consent-ended-with-binding", ACCOUNT, RECIPIENT);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Placeholder> placeholders;

    Template(String key, Placeholder... placeholders) {
        this.key = key;
        this.placeholders = Set.of(placeholders);
    }

    /** Its name in the data files and in events. */
    public String key() {
        return key;
    }

    /** The gaps its words may have. */
    public Set<Placeholder> placeholders() {
        return placeholders;
    }
}
