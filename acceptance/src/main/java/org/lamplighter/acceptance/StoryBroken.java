package org.lamplighter.acceptance;

/** The suite did something else than the story tells. */
public final class StoryBroken extends RuntimeException {

    public StoryBroken(String message) {
        super(message);
    }
}
