package org.lamplighter.billing.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.anomaly.Standing.AnomalyDismissed;
import org.lamplighter.billing.anomaly.Standing.AnomalyExplained;
import org.lamplighter.billing.anomaly.Standing.CheckGivenUp;
import org.lamplighter.billing.anomaly.Standing.CheckRequested;
import org.lamplighter.billing.anomaly.Standing.MeterChecked;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * An anomaly and the check that was asked for because of it.
 *
 * @param requestId the request to crews; the same anomaly has the same
 * @param accountNumber the account
 * @param areaCode its service area
 * @param kind what cannot be right
 * @param about which of that kind it is
 * @param evidence what it rests on
 * @param foundAt when it was found
 * @param standing how it stands
 * @param open whether a crew is still asked for
 */
public record Anomaly(
        String requestId,
        AccountNumber accountNumber,
        String areaCode,
        AnomalyKind kind,
        String about,
        List<String> evidence,
        Instant foundAt,
        Standing standing,
        boolean open) {

    /** The reason by which crews answer a withdrawal. */
    private static final String CANCELLED = "CANCELLED";

    public Anomaly {
        evidence = List.copyOf(evidence);
    }

    static String requestId(AccountNumber account, Finding finding) {
        return Ids.derived("F", "METER_CHECK", account.value(), finding.kind().name(), finding.about());
    }

    static Decision<Anomaly> found(Account account, Finding finding, Instant at) {
        Anomaly anomaly = new Anomaly(
                requestId(account.number(), finding),
                account.number(),
                account.supply().areaCode(),
                finding.kind(),
                finding.about(),
                finding.evidence(),
                at,
                new CheckRequested(),
                true);
        return Decision.changed(anomaly);
    }

    /** What crews are asked. */
    static FieldWorkRequested request(Account account, Finding finding, int checkWithinDays, Instant at) {
        return new FieldWorkRequested(
                requestId(account.number(), finding),
                FieldWorkKind.METER_CHECK,
                account.number().value(),
                finding.kind().name(),
                finding.evidence(),
                at,
                at.plus(Duration.ofDays(checkWithinDays)),
                at);
    }

    Decision<Anomaly> explained(Instant at) {
        return open ? Decision.changed(with(new AnomalyExplained(at))) : Decision.unchanged();
    }

    Decision<Anomaly> dismissed(String by, String reason, Instant at) {
        return open
                ? Decision.changed(with(new AnomalyDismissed(by, reason, at)))
                : Decision.rejected(Rejection.conflict("anomaly-closed"));
    }

    /** A crew that was there found what it found, whatever was decided meanwhile. */
    Decision<Anomaly> checked(Instant at, @Nullable String found) {
        return Decision.changed(with(new MeterChecked(at, found)));
    }

    /** What was withdrawn here is given up by crews in answer: that says nothing new. */
    Decision<Anomaly> givenUp(String reason, Instant at) {
        return open && !reason.equals(CANCELLED)
                ? Decision.changed(with(new CheckGivenUp(at, reason)))
                : Decision.unchanged();
    }

    private Anomaly with(Standing next) {
        return new Anomaly(
                requestId,
                accountNumber,
                areaCode,
                kind,
                about,
                evidence,
                foundAt,
                next,
                next instanceof CheckRequested);
    }
}
