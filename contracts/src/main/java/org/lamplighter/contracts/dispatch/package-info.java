/** What dispatch-service tells: work orders, crews on their way, interruptions of supply. */
@NullMarked
package org.lamplighter.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
