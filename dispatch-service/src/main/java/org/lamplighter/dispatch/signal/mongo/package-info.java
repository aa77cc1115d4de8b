/** What devices told, in the document store. */
@NullMarked
package org.lamplighter.dispatch.signal.mongo;

import org.jspecify.annotations.NullMarked;
