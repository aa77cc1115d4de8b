/** Use over HTTP. */
@NullMarked
package org.lamplighter.billing.usage.web;

import org.jspecify.annotations.NullMarked;
