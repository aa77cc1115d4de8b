/** Problem answers (RFC 9457) of the gateway itself, one shape for all, Chinese or English. */
@NullMarked
package org.lamplighter.gateway.problem;

import org.jspecify.annotations.NullMarked;
