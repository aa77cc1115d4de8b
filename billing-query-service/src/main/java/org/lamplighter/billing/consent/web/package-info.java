/** Consents over HTTP. */
@NullMarked
package org.lamplighter.billing.consent.web;

import org.jspecify.annotations.NullMarked;
