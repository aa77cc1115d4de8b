/** Live views of cases: each viewer is shown every step once, as it happens. */
@NullMarked
package org.lamplighter.intake.progress;

import org.jspecify.annotations.NullMarked;
