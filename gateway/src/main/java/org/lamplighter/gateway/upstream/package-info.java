/** Carries a request to a service and its answer back: pools, time limits, circuit breakers, live streams. */
@NullMarked
package org.lamplighter.gateway.upstream;

import org.jspecify.annotations.NullMarked;
