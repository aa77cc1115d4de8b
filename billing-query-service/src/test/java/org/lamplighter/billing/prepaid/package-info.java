/** What holds of days that no bill is for. */
@NullMarked
package org.lamplighter.billing.prepaid;

import org.jspecify.annotations.NullMarked;
