/** Tests of the embedded document store. */
@NullUnmarked
package org.lamplighter.local.store;

import org.jspecify.annotations.NullUnmarked;
