/** Files of rows: bad rows are listed with line and reason, the rest is loaded, and loading again changes nothing. */
@NullMarked
package org.lamplighter.billing.imports;

import org.jspecify.annotations.NullMarked;
