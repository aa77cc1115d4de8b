package org.lamplighter.notification.message;

/** What a channel answers when it is handed a message. */
public sealed interface Outcome {

    /** It has it now. */
    record Taken() implements Outcome {}

    /** It will never take it. */
    record Refused() implements Outcome {}

    /** It could not take it this time. */
    record Failed() implements Outcome {}
}
