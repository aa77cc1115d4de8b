/** Work on cases that begins by the clock. */
@NullMarked
package org.lamplighter.intake.cases.schedule;

import org.jspecify.annotations.NullMarked;
