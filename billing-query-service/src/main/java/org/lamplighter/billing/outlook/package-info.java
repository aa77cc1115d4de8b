/** What an account will cost, and what it would cost otherwise. Expected, never billed: every answer says what it is made from. */
@NullMarked
package org.lamplighter.billing.outlook;

import org.jspecify.annotations.NullMarked;
