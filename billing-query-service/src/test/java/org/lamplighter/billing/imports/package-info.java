/** Tests of imports. */
@NullMarked
package org.lamplighter.billing.imports;

import org.jspecify.annotations.NullMarked;
