/** What billing-query-service tells: accounts as other services need them, what is owed too long, and what crews are asked for. */
@NullMarked
package org.lamplighter.contracts.billing;

import org.jspecify.annotations.NullMarked;
