/** Time limits as dated data, and the promises made from them. */
@NullMarked
package org.lamplighter.intake.promises;

import org.jspecify.annotations.NullMarked;
