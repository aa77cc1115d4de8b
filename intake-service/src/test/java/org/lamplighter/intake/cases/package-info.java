/** Tests of the model of cases: no framework, a fixed clock. */
@NullMarked
package org.lamplighter.intake.cases;

import org.jspecify.annotations.NullMarked;
