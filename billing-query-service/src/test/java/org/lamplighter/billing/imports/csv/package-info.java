/** Tests of files of rows. */
@NullMarked
package org.lamplighter.billing.imports.csv;

import org.jspecify.annotations.NullMarked;
