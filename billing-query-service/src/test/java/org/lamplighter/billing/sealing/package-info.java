/** Tests of what is sealed to this service. */
@NullMarked
package org.lamplighter.billing.sealing;

import org.jspecify.annotations.NullMarked;
