/** What happens on the work order of an outage changes the outage. */
@NullMarked
package org.lamplighter.dispatch.outage.kafka;

import org.jspecify.annotations.NullMarked;
