/** Crews and their load in the document store. */
@NullMarked
package org.lamplighter.dispatch.crew.mongo;

import org.jspecify.annotations.NullMarked;
