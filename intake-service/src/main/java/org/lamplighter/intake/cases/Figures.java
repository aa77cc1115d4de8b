package org.lamplighter.intake.cases;

import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.intake.promises.LimitStep;

/** What is counted for the people who run the service. */
public interface Figures {

    /** A report was accepted. */
    void filed(Channel channel);

    /** A promise was not kept. */
    void overdue(LimitStep step);

    /** A case was archived because nobody answered. */
    void archivedUnanswered();
}
