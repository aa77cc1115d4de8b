/** Reads the rules of arrears. */
@NullMarked
package org.lamplighter.billing.arrears.files;

import org.jspecify.annotations.NullMarked;
