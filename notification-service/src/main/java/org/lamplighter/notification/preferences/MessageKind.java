package org.lamplighter.notification.preferences;

/** What a message is about; what customers switch on and off. */
public enum MessageKind {
    /** A report was accepted, with the promised times (受理通知). */
    REPORT_ACCEPTED,
    /** Steps of the crew (抢修进度). */
    REPAIR_PROGRESS,
    /** The outage a report belongs to (停电信息). */
    OUTAGE_NEWS,
    /** An outage that is announced for the customer's accounts, before it begins (停电预告). */
    OUTAGE_NOTICE,
    /** The question whether it is solved, and what came of it (回访). */
    FOLLOW_UP;

    /** Whether the customer waits for it while the repair is fresh, be it night. */
    public boolean isProgress() {
        return this != FOLLOW_UP && this != OUTAGE_NOTICE;
    }
}
