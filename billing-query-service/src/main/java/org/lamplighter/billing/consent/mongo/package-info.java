/** Consents in the document store. */
@NullMarked
package org.lamplighter.billing.consent.mongo;

import org.jspecify.annotations.NullMarked;
