package org.lamplighter.kit.caller;

/** A token of the right audience lacks a claim that its audience always has. */
public final class ClaimMissingException extends RuntimeException {

    public ClaimMissingException(String claim) {
        super("token without " + claim);
    }
}
