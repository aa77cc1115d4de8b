/** Tests of files of rows. */
@NullMarked
package org.lamplighter.kit.table;

import org.jspecify.annotations.NullMarked;
