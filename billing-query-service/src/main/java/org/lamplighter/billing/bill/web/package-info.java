/** Bills over HTTP. */
@NullMarked
package org.lamplighter.billing.bill.web;

import org.jspecify.annotations.NullMarked;
