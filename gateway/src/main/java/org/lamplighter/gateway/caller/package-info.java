/** Checks the bearer token at the edge and names the caller. */
@NullMarked
package org.lamplighter.gateway.caller;

import org.jspecify.annotations.NullMarked;
