package org.lamplighter.contracts;

/** One topic per kind of aggregate; the message key is the aggregate's id, so one aggregate's events keep their order. */
public final class Topics {

    /** Cases from first word to closed; owned by intake-service. */
    public static final String CASES = "intake.cases";

    /** Work orders of field crews; owned by dispatch-service. */
    public static final String WORK_ORDERS = "dispatch.work-orders";

    /** Interruptions of supply; owned by dispatch-service. */
    public static final String OUTAGES = "dispatch.outages";

    /** Supply of accounts that is stopped for theft or breach and given back; owned by dispatch-service. */
    public static final String ACCOUNT_SUPPLY = "dispatch.account-supply";

    /** Accounts as other services need them, the latest state of each; compacted; owned by billing-query-service. */
    public static final String ACCOUNTS = "billing.accounts";

    /** Work at meters that billing asks crews for: supply stopped and given back, meters looked at; owned by billing-query-service. */
    public static final String FIELD_WORK = "billing.field-work";

    /** Unpaid bills, from the reminder to the end; owned by billing-query-service. */
    public static final String ARREARS = "billing.arrears";

    /** What was told of money that accounts paid; owned by billing-query-service. */
    public static final String LEDGERS = "billing.ledgers";

    /** Consents of customers that let third parties see an account's data; owned by billing-query-service. */
    public static final String DATA_CONSENTS = "billing.data-consents";

    /**
     * What devices of the network tell; the key is the feeder or the transformer area. Written by the utility's control and
     * metering systems; dispatch-service, which reads it, creates it.
     */
    public static final String DEVICE_EVENTS = "network.device-events";

    /** What was told to whom; owned by notification-service. */
    public static final String MESSAGES = "notification.messages";

    /** Accounts of the utility's own customer records, what is personal sealed; written by them. */
    public static final String UTILITY_ACCOUNTS = "utility.accounts";

    /** Meter readings of the utility's own metering; written by it. */
    public static final String UTILITY_READINGS = "utility.readings";

    /** Bills of the utility's own billing; written by it. */
    public static final String UTILITY_BILLS = "utility.bills";

    /** Money of accounts as the utility's cashiers, banks and payment services take it, give it back and book it; written by it. */
    public static final String UTILITY_PAYMENTS = "utility.payments";

    /** Load curves of the utility's own metering; written by it. */
    public static final String UTILITY_CURVES = "utility.curves";

    private Topics() {}
}
