/** A small service on the kit, for the kit's own tests: counters that people hold, and mirrors that follow them by events. */
@NullMarked
package org.lamplighter.kit.counter;

import org.jspecify.annotations.NullMarked;
