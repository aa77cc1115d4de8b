/** Applies other services' events once, in order per key; parks a key whose event cannot be applied. */
@NullMarked
package org.lamplighter.kit.events;

import org.jspecify.annotations.NullMarked;
