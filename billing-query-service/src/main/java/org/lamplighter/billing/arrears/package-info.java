/** What is owed too long, from the reminder to supply that is stopped and given back. */
@NullMarked
package org.lamplighter.billing.arrears;

import org.jspecify.annotations.NullMarked;
