/** Stopped supply in the document store. */
@NullMarked
package org.lamplighter.dispatch.supply.mongo;

import org.jspecify.annotations.NullMarked;
