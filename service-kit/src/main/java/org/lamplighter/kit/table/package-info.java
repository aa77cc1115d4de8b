/** Tables that come row by row: what can be read is handed on, what cannot is told with its line. */
@NullMarked
package org.lamplighter.kit.table;

import org.jspecify.annotations.NullMarked;
