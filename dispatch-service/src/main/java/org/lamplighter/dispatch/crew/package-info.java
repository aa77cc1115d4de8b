/** Crews: where they serve, what they can, when they work, how much they carry. */
@NullMarked
package org.lamplighter.dispatch.crew;

import org.jspecify.annotations.NullMarked;
