package org.lamplighter.billing.fieldwork;

import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.events.EventMetadata;

/** Hears what became of field work that it asked for. Hearing the same again changes nothing. */
public interface FieldWorkListener {

    /** Whether it asks for work of this kind. */
    boolean asksFor(FieldWorkKind kind);

    /** It was done. */
    void done(FieldWorkDone done, EventMetadata metadata);

    /** It will not be done. */
    void givenUp(FieldWorkGivenUp givenUp, EventMetadata metadata);
}
