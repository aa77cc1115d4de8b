/** What every request meets first and last: trace id, size of its head, security headers, access log. */
@NullMarked
package org.lamplighter.gateway.edge;

import org.jspecify.annotations.NullMarked;
