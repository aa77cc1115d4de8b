/** The small parts of the limits. */
@NullMarked
package org.lamplighter.gateway.limit;

import org.jspecify.annotations.NullMarked;
