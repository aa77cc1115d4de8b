package org.lamplighter.intake.audit;

import java.util.function.Consumer;

/** The kept rows. They are added to and read, nothing else. */
public interface AuditTrail {

    /** Adds an entry at the end of its chain; when it returns, the row is kept. */
    AuditRow add(AuditEntry entry);

    /** Shows the rows of a chain in their order. */
    void forEach(String chain, Consumer<AuditRow> reader);
}
