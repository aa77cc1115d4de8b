/** Price calculations: anyone's bill, rated by the published tariffs. Nothing of it is kept. */
@NullMarked
package org.lamplighter.billing.calculation;

import org.jspecify.annotations.NullMarked;
