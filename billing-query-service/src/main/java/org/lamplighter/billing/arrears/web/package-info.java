/** Arrears over HTTP. */
@NullMarked
package org.lamplighter.billing.arrears.web;

import org.jspecify.annotations.NullMarked;
