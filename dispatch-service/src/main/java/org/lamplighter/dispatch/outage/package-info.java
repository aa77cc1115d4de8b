/** Interruptions of supply, from suspected to restored. */
@NullMarked
package org.lamplighter.dispatch.outage;

import org.jspecify.annotations.NullMarked;
