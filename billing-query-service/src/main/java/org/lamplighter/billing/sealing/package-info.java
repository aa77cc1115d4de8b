/** Personal data that the utility's systems seal to this service, and the keys to it. */
@NullMarked
package org.lamplighter.billing.sealing;

import org.jspecify.annotations.NullMarked;
