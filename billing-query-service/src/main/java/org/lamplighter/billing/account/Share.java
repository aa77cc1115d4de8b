package org.lamplighter.billing.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PersonalText;

/** Somebody of the household may look at an account (家庭共享, view only), or is invited to. */
public sealed interface Share {

    /** Names it, as invitation and afterwards. */
    String id();

    /** The customer who shares: their own binding carries it. */
    String invitedBy();

    /** What the one who shares calls the other, if anything. */
    @Nullable
    PersonalText label();

    /** Keyed hash of the code; the code itself is kept nowhere. */
    String codeHash();

    /**
     * Nobody has come with the code yet.
     *
     * @param expiresAt from then on the code is of no use
     */
    record Invitation(String id, String invitedBy, @Nullable PersonalText label, String codeHash, Instant expiresAt)
            implements Share {

        boolean isOpenTo(String hash, Instant at) {
            return codeHash.equals(hash) && at.isBefore(expiresAt);
        }

        Viewer takenUp(String subject, Instant at) {
            return new Viewer(id, invitedBy, label, codeHash, subject, at);
        }
    }

    /**
     * Somebody came with the code, which is used up.
     *
     * @param subject the viewer's token subject
     * @param since when they came
     */
    record Viewer(
            String id, String invitedBy, @Nullable PersonalText label, String codeHash, String subject, Instant since)
            implements Share {}
}
