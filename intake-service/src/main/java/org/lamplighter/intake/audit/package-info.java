/** Who saw which case data: rows chained by their hashes, and the proof that none was changed. */
@NullMarked
package org.lamplighter.intake.audit;

import org.jspecify.annotations.NullMarked;
