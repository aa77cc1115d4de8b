/** What dispatch-service tells of cases, and the topics that carry it. */
@NullMarked
package org.lamplighter.intake.cases.kafka;

import org.jspecify.annotations.NullMarked;
