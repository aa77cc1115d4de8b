package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whom to tell of each case and account. */
public interface Recipients {

    /** Everyone who is told of a case or an account; nobody when it is not known. */
    List<Recipient> of(String about);

    /** The one with this thread, also when they are told nothing new any more. */
    Optional<Recipient> in(String thread);

    /** Keeps the recipient of a new case; one that is known already stays as it is. */
    void keep(Recipient recipient);

    /** These are told of an account from now on, and no others. */
    void replace(String account, List<Recipient> present);

    /** The case started again; has no effect when that, or a later start, is known. */
    void active(String caseId, Instant since);
}
