/** What the gateway promises, tried through real sockets. */
@NullMarked
package org.lamplighter.gateway;

import org.jspecify.annotations.NullMarked;
