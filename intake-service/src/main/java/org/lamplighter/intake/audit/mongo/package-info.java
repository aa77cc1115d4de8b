/** Audit rows in the document store, only ever added to. */
@NullMarked
package org.lamplighter.intake.audit.mongo;

import org.jspecify.annotations.NullMarked;
