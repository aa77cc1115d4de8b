/** The slim copy of open outages. */
@NullMarked
package org.lamplighter.intake.outages;

import org.jspecify.annotations.NullMarked;
