/** What an account will or would cost, over HTTP. */
@NullMarked
package org.lamplighter.billing.outlook.web;

import org.jspecify.annotations.NullMarked;
