/** Work orders in the document store. */
@NullMarked
package org.lamplighter.dispatch.workorder.mongo;

import org.jspecify.annotations.NullMarked;
