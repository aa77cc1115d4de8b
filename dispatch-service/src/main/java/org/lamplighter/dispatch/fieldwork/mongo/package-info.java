/** Requests for field work in the document store. */
@NullMarked
package org.lamplighter.dispatch.fieldwork.mongo;

import org.jspecify.annotations.NullMarked;
