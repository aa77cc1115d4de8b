/** The table of proofs as it lies in a file. */
@NullMarked
package org.lamplighter.billing.identification.file;

import org.jspecify.annotations.NullMarked;
