package org.lamplighter.intake.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look through a chain found.
 *
 * @param chain the chain
 * @param rows rows seen
 * @param intact whether each row is as it was written and follows the one before
 * @param brokenAt the first place where that is not so
 * @param head hash of the last row; compare it with one noted elsewhere to see whether rows were cut off the end
 */
public record ChainVerdict(
        String chain, long rows, boolean intact, @Nullable Long brokenAt, String head) {}
