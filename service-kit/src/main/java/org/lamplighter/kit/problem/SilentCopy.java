package org.lamplighter.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may tell it: types and stack as they were, but no words of others. A parser quotes what it could not
 * parse, a driver the document, and either may be personal. The suite's own exceptions never quote; their words stay.
 */
final class SilentCopy extends RuntimeException {

    private static final String OURS = "org.lamplighter.";

    private SilentCopy(Throwable original, @Nullable Throwable cause) {
        super(told(original), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static SilentCopy of(Throwable original) {
        Throwable cause = original.getCause();
        return new SilentCopy(original, cause == null ? null : of(cause));
    }

    private static String told(Throwable original) {
        StackTraceElement[] stack = original.getStackTrace();
        boolean ours = original.getClass().getName().startsWith(OURS)
                || (original instanceof IllegalStateException
                        && stack.length > 0
                        && stack[0].getClassName().startsWith(OURS));
        return original.getClass().getName() + (ours ? ": " + original.getMessage() : "");
    }
}
