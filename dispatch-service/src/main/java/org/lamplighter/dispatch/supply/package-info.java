/** Supply of single accounts that is stopped and given back: commercial outages, and stops that supervisors order for theft or breach. */
@NullMarked
package org.lamplighter.dispatch.supply;

import org.jspecify.annotations.NullMarked;
