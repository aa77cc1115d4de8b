/** Tests of the outage feature. */
@NullMarked
package org.lamplighter.dispatch.outage;

import org.jspecify.annotations.NullMarked;
