package org.lamplighter.billing.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** What becomes of an account when it is shared. Pure. The other services are told nothing: to them a viewer is nobody. */
final class Sharing {

    /** Open invitations and viewers together. */
    static final int MOST_SHARES = 20;

    private Sharing() {}

    static Decision<Account> invited(Account account, Share.Invitation invitation, Instant at) {
        if (account.bindingOf(invitation.invitedBy()).isEmpty()) {
            return Decision.rejected(Rejection.notFound());
        }
        List<Share> shares = new ArrayList<>(alive(account.shares(), at));
        if (shares.size() >= MOST_SHARES) {
            return Decision.rejected(Rejection.conflict("shares-exhausted", MOST_SHARES));
        }
        shares.add(invitation);
        return Decision.changed(account.sharedAs(shares));
    }

    /** Whether somebody who comes with a code may look by it, now or since they came with it before. */
    static boolean admits(Account account, String subject, String codeHash, Instant at) {
        return account.bindingOf(subject).isEmpty()
                && (isTakenUp(account, subject, codeHash)
                        || invitation(account, codeHash, at).isPresent());
    }

    /** Somebody comes with a code, which is used up by it. Who comes again with their own changes nothing. */
    static Decision<Account> takenUp(Account account, String subject, String codeHash, Instant at) {
        if (!admits(account, subject, codeHash, at)) {
            return Decision.rejected(Rejection.invalid("invitation-not-valid"));
        }
        return invitation(account, codeHash, at)
                .map(invitation -> Decision.changed(account.sharedAs(with(account, invitation, subject, at))))
                .orElseGet(Decision::unchanged);
    }

    /** Nobody looks by two shares, or the end of one would end nothing. */
    private static List<Share> with(Account account, Share.Invitation invitation, String subject, Instant at) {
        List<Share> shares = new ArrayList<>(withoutViewer(without(account.shares(), invitation::equals), subject));
        shares.add(invitation.takenUp(subject, at));
        return shares;
    }

    /** An owner ends a share. */
    static Decision<Account> ended(Account account, String owner, String shareId) {
        return account.bindingOf(owner).isEmpty()
                ? Decision.rejected(Rejection.notFound())
                : shrunk(account, without(account.shares(), share -> share.id().equals(shareId)));
    }

    /** A viewer looks no more. */
    static Decision<Account> givenUp(Account account, String subject) {
        return shrunk(account, withoutViewer(account.shares(), subject));
    }

    private static Decision<Account> shrunk(Account account, List<Share> rest) {
        return rest.size() == account.shares().size()
                ? Decision.rejected(Rejection.notFound())
                : Decision.changed(account.sharedAs(rest));
    }

    /** Without invitations that have run out. */
    static List<Share> alive(List<Share> shares, Instant at) {
        return without(
                shares, share -> share instanceof Share.Invitation invitation && !at.isBefore(invitation.expiresAt()));
    }

    static List<Share> without(List<Share> shares, Predicate<Share> gone) {
        return shares.stream().filter(gone.negate()).toList();
    }

    /** Without what lets this customer look. */
    static List<Share> withoutViewer(List<Share> shares, String subject) {
        return without(
                shares,
                share ->
                        share instanceof Share.Viewer viewer && viewer.subject().equals(subject));
    }

    static Optional<Share.Viewer> viewer(List<Share> shares, String subject) {
        return shares.stream()
                .filter(Share.Viewer.class::isInstance)
                .map(Share.Viewer.class::cast)
                .filter(viewer -> viewer.subject().equals(subject))
                .findFirst();
    }

    private static boolean isTakenUp(Account account, String subject, String codeHash) {
        return account.viewerOf(subject)
                .filter(viewer -> viewer.codeHash().equals(codeHash))
                .isPresent();
    }

    private static Optional<Share.Invitation> invitation(Account account, String codeHash, Instant at) {
        return account.shares().stream()
                .filter(Share.Invitation.class::isInstance)
                .map(Share.Invitation.class::cast)
                .filter(invitation -> invitation.isOpenTo(codeHash, at))
                .findFirst();
    }
}
