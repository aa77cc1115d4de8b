/** Places on the earth and the way between them. */
@NullMarked
package org.lamplighter.dispatch.geo;

import org.jspecify.annotations.NullMarked;
