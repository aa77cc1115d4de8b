/**
 * Files of rows, of any length: kept in chunks first, then loaded chunk by chunk by one instance at a time. Bad rows are
 * listed with line and reason, the rest is loaded, and loading again changes nothing.
 */
@NullMarked
package org.lamplighter.billing.imports;

import org.jspecify.annotations.NullMarked;
