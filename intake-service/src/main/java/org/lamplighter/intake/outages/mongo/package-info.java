/** The slim copy of open outages in the document store. */
@NullMarked
package org.lamplighter.intake.outages.mongo;

import org.jspecify.annotations.NullMarked;
