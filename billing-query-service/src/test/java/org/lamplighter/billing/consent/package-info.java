/** Rules of consents, without a service. */
@NullMarked
package org.lamplighter.billing.consent;

import org.jspecify.annotations.NullMarked;
