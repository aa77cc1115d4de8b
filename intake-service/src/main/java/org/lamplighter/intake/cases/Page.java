package org.lamplighter.intake.cases;

import java.util.List;
import java.util.Optional;
import org.lamplighter.kit.aggregate.Stored;

/**
 * Some cases of a list, newest report first.
 *
 * @param cases the cases
 * @param next where the next page begins, if there is one
 */
public record Page(List<Stored<Case>> cases, Optional<Cursor> next) {}
