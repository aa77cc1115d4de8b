package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.Optional;

/** Whom to tell of each case. */
public interface Recipients {

    Optional<Recipient> of(String caseId);

    /** Keeps the recipient of a new case; one that is known already stays as it is. */
    void keep(Recipient recipient);

    /** The case started again; has no effect when that, or a later start, is known. */
    void active(String caseId, Instant since);
}
