/** Who asks is who they say: proof of identity before account data is told, with limited tries. */
@NullMarked
package org.lamplighter.billing.identification;

import org.jspecify.annotations.NullMarked;
