package org.lamplighter.kit.live;

import java.io.IOException;

/**
 * One live view. Any failure means that nobody is there any more. Never called by two threads at once.
 *
 * @param <S> what is watched
 */
public interface LiveView<S> {

    /**
     * Shows what this viewer has not seen yet of what is so now.
     *
     * @return whether anything may still happen
     */
    boolean show(S now) throws IOException;

    /** Nothing happened; the connection lives. */
    void beat() throws IOException;

    /**
     * Nothing more is shown.
     *
     * @throws IllegalStateException when it had ended already, because the client went
     */
    void end();
}
