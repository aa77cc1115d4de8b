/** Tests of {@code promises}. */
@NullMarked
package org.lamplighter.intake.promises;

import org.jspecify.annotations.NullMarked;
