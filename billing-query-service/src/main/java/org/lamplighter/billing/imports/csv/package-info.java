/** Rows of comma-separated files. */
@NullMarked
package org.lamplighter.billing.imports.csv;

import org.jspecify.annotations.NullMarked;
