/** Who calls, and which rule opens a route to whom. */
@NullMarked
package org.lamplighter.kit.caller;

import org.jspecify.annotations.NullMarked;
