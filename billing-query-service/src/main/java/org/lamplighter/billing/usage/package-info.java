/** What accounts used, interval by interval: kept by month, loaded from curves and Green Button files, told by any step. */
@NullMarked
package org.lamplighter.billing.usage;

import org.jspecify.annotations.NullMarked;
