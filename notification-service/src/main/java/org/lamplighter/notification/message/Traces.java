package org.lamplighter.notification.message;

import org.jspecify.annotations.Nullable;

/** Keeps the trace of a request together with a message that goes out long after it. */
public interface Traces {

    /** W3C trace context of the work this thread does, if it is traced. */
    @Nullable
    String current();

    /** Does the work as part of an earlier trace. */
    void continuing(@Nullable String traceparent, Runnable work);
}
