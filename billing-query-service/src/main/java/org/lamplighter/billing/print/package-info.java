/** Documents to print or keep: pages, text with the fonts it needs, tables, bars. Knows nothing of bills. */
@NullMarked
package org.lamplighter.billing.print;

import org.jspecify.annotations.NullMarked;
