/** What the counters of the kit's own tests tell. */
@NullMarked
package org.lamplighter.contracts.counter;

import org.jspecify.annotations.NullMarked;
