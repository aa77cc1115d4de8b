/** Billing's requests for field work, and what ends the work of helping crews. */
@NullMarked
package org.lamplighter.dispatch.fieldwork.kafka;

import org.jspecify.annotations.NullMarked;
