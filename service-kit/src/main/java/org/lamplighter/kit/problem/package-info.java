/** Problem answers (RFC 9457) with a stable code, a trace id and what to do. */
@NullMarked
package org.lamplighter.kit.problem;

import org.jspecify.annotations.NullMarked;
