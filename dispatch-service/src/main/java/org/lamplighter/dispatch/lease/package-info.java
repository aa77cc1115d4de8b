/** One instance at a time does what must be done once. */
@NullMarked
package org.lamplighter.dispatch.lease;

import org.jspecify.annotations.NullMarked;
