/** Tests of the whole service. */
@NullMarked
package org.lamplighter.billing;

import org.jspecify.annotations.NullMarked;
