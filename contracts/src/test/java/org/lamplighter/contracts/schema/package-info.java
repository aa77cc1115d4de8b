/** Holds record, schema and example of every event together, and the present release to the one before. */
@NullMarked
package org.lamplighter.contracts.schema;

import org.jspecify.annotations.NullMarked;
