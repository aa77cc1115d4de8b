/** One instance at a time does what must be done once. */
@NullMarked
package org.lamplighter.kit.lease;

import org.jspecify.annotations.NullMarked;
