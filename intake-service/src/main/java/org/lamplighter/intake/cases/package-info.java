/** Cases of fault reports: their states, clocks, and what is done with them. */
@NullMarked
package org.lamplighter.intake.cases;

import org.jspecify.annotations.NullMarked;
