/** What billing-query-service tells: accounts as other services need them. */
@NullMarked
package org.lamplighter.contracts.billing;

import org.jspecify.annotations.NullMarked;
