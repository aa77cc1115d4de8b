/** Tests of identification. */
@NullMarked
package org.lamplighter.billing.identification;

import org.jspecify.annotations.NullMarked;
