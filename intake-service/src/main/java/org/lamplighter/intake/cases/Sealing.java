package org.lamplighter.intake.cases;

import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.Personal;

/** Encrypts personal data for its way to other services. */
@FunctionalInterface
public interface Sealing {

    SealedText seal(Personal personal);
}
