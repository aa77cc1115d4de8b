/** What a fault report leads to: an order, an outage with its order, or joining an outage. */
@NullMarked
package org.lamplighter.dispatch.report;

import org.jspecify.annotations.NullMarked;
