package org.lamplighter.intake.progress;

import java.io.IOException;
import org.lamplighter.intake.cases.HistoryEntry;

/** Someone who watches a case live. Any failure means that nobody is there any more. */
public interface Follower {

    /** A step happened. */
    void show(HistoryEntry entry) throws IOException;

    /** Nothing happened; the connection lives. */
    void beat() throws IOException;

    /** Nothing more will happen. */
    void end();
}
