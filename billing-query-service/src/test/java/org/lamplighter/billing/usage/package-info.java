/** Use by intervals, without the service around it. */
@NullMarked
package org.lamplighter.billing.usage;

import org.jspecify.annotations.NullMarked;
