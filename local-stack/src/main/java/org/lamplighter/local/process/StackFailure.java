package org.lamplighter.local.process;

import org.jspecify.annotations.Nullable;

/** A fault of the machine or of a started process, told in one sentence that a person can act on. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String sentence) {
        super(sentence);
    }

    public StackFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
