/** Tests of {@code audit}. */
@NullMarked
package org.lamplighter.intake.audit;

import org.jspecify.annotations.NullMarked;
