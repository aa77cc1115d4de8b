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
    FOLLOW_UP,
    /** Bills that are late, or credit that runs low (催费、余额预警). */
    PAYMENT_REMINDER,
    /**
     * Supply will be stopped, or is, because bills are unpaid (欠费停电通知). Cannot be switched off: supply may only be stopped when the
     * notice has reached the customer.
     */
    STOP_NOTICE,
    /** A stop is called off, or supply comes back after a payment (欠费复电). */
    SUPPLY_RETURN,
    /** A third party may see an account's data, or may not any more (数据授权). */
    DATA_CONSENT;

    /** Whether the customer waits for it while the repair is fresh, be it night. */
    public boolean isProgress() {
        return switch (this) {
            case REPORT_ACCEPTED, REPAIR_PROGRESS, OUTAGE_NEWS -> true;
            case OUTAGE_NOTICE, FOLLOW_UP, PAYMENT_REMINDER, STOP_NOTICE, SUPPLY_RETURN, DATA_CONSENT -> false;
        };
    }

    /** Whether it speaks of an account rather than of a case. */
    public boolean isOfAccount() {
        return switch (this) {
            case REPORT_ACCEPTED, REPAIR_PROGRESS, OUTAGE_NEWS, OUTAGE_NOTICE, FOLLOW_UP -> false;
            case PAYMENT_REMINDER, STOP_NOTICE, SUPPLY_RETURN, DATA_CONSENT -> true;
        };
    }

    /** Whether it speaks of a case. */
    public boolean isOfCase() {
        return this != OUTAGE_NOTICE && !isOfAccount();
    }

    /** Whether customers may do without it. */
    public boolean canBeSwitchedOff() {
        return this != STOP_NOTICE;
    }
}
