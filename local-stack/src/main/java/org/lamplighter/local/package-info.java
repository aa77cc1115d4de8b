/** The embedded default of the suite: every process, started and stopped from one place, with no Docker. */
@NullMarked
package org.lamplighter.local;

import org.jspecify.annotations.NullMarked;
