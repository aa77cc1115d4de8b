/** The public keys, for those who seal. */
@NullMarked
package org.lamplighter.billing.sealing.web;

import org.jspecify.annotations.NullMarked;
