/** Verifies audit chains on the management port. */
@NullMarked
package org.lamplighter.intake.audit.management;

import org.jspecify.annotations.NullMarked;
