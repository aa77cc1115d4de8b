/** The service from outside: routes, events, faults. */
@NullMarked
package org.lamplighter.intake;

import org.jspecify.annotations.NullMarked;
