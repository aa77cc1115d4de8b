/** Tests of the table of proofs. */
@NullMarked
package org.lamplighter.billing.identification.file;

import org.jspecify.annotations.NullMarked;
