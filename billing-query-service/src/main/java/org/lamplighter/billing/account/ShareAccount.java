package org.lamplighter.billing.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PersonalText;

/** An owner lets others look at an account, sees who does, and ends it. */
public final class ShareAccount {

    private final OwnAccounts own;
    private final Aggregates<Account> accounts;
    private final PersonalDataCipher cipher;
    private final AuditLog audit;
    private final SharingTerms terms;

    ShareAccount(
            OwnAccounts own,
            Aggregates<Account> accounts,
            PersonalDataCipher cipher,
            AuditLog audit,
            SharingTerms terms) {
        this.own = own;
        this.accounts = accounts;
        this.cipher = cipher;
        this.audit = audit;
        this.terms = terms;
    }

    /**
     * On what terms accounts are shared.
     *
     * @param valid how long a code is of use
     */
    record SharingTerms(Duration valid, SecureRandom random, InstantSource clock) {}

    /** Answers an invitation: with the code to be shown this once, without it to be kept for a repetition of the request. */
    public interface Telling {
        Answer tell(Share.Invitation invitation, @Nullable String code);
    }

    /**
     * Invites. Only the first answer has the code: nothing keeps it, so a repetition of the request cannot tell it.
     *
     * @throws RejectedException not found, when the account is not theirs; {@code shares-exhausted}
     */
    public Answer invite(
            IdempotentRequest request, String subject, String number, @Nullable PersonalText label, Telling telling) {
        AccountNumber account = own.one(subject, number).state().number();
        InvitationCode code = InvitationCode.random(terms.random());
        Share.Invitation invitation = new Share.Invitation(
                request.idFor("S"),
                subject,
                label,
                code.hash(account, cipher),
                terms.clock().instant().plus(terms.valid()));
        boolean[] first = {false};
        Answer kept = accounts.change(
                number,
                request,
                before -> Sharing.invited(before, invitation, terms.clock().instant()),
                after -> {
                    first[0] = true;
                    return telling.tell(invitation, null);
                });
        return first[0] ? telling.tell(invitation, code.shown()) : kept;
    }

    /**
     * Open invitations and those who look, in the order they were invited.
     *
     * @throws RejectedException not found, when the account is not theirs
     */
    public List<Share> shares(String subject, String number) {
        return Sharing.alive(
                own.one(subject, number).state().shares(), terms.clock().instant());
    }

    /**
     * Ends a share, whoever of the owners began it; from the very next request on it lets nobody look.
     *
     * @throws RejectedException not found, when the account is not theirs or there is no such share
     */
    public void end(String subject, String number, String shareId) {
        own.one(subject, number);
        audit.write(new Disclosure("customer:" + subject, "customer", "account.unshare", number, shareId));
        accounts.change(number, account -> Sharing.ended(account, subject, shareId));
    }
}
