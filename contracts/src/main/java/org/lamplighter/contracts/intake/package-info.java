/** What intake-service tells: cases from first word to closed. */
@NullMarked
package org.lamplighter.contracts.intake;

import org.jspecify.annotations.NullMarked;
