/** Wakes followers when a case's event passes. */
@NullMarked
package org.lamplighter.intake.progress.kafka;

import org.jspecify.annotations.NullMarked;
