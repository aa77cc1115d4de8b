/** Accounts over HTTP. */
@NullMarked
package org.lamplighter.billing.account.web;

import org.jspecify.annotations.NullMarked;
