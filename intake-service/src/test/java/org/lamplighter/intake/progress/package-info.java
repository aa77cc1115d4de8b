/** Tests of {@code progress}. */
@NullMarked
package org.lamplighter.intake.progress;

import org.jspecify.annotations.NullMarked;
