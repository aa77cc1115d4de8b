/** The kit's own tests. */
@NullMarked
package org.lamplighter.kit;

import org.jspecify.annotations.NullMarked;
