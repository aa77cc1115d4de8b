/** Price calculations over HTTP, for anyone. */
@NullMarked
package org.lamplighter.billing.calculation.web;

import org.jspecify.annotations.NullMarked;
