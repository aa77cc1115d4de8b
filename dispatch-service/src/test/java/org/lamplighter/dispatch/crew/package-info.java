/** Tests of the crew feature. */
@NullMarked
package org.lamplighter.dispatch.crew;

import org.jspecify.annotations.NullMarked;
