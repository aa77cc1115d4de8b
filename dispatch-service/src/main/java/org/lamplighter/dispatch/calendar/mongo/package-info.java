/** Calendar feeds in the document store. */
@NullMarked
package org.lamplighter.dispatch.calendar.mongo;

import org.jspecify.annotations.NullMarked;
