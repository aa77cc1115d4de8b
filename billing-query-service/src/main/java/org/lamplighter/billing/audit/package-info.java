/** Who saw whose data. */
@NullMarked
package org.lamplighter.billing.audit;

import org.jspecify.annotations.NullMarked;
