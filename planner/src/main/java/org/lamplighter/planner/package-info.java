/** Which crew makes which visit, in which order and when. Plain Java: times are seconds since a moment the caller chooses. */
@NullMarked
package org.lamplighter.planner;

import org.jspecify.annotations.NullMarked;
