package org.lamplighter.billing.identification;

/**
 * What a person can say or show to prove that an account is theirs (身份核验要素). What the service has nothing on file for
 * is here too, so that it is refused by its name and not passed over.
 */
public enum ProofItem {
    /** The account's number (户号); every question names it. */
    ACCOUNT_NUMBER(true),
    /** Name of the account holder (户名). */
    HOLDER_NAME(true),
    /** The number on file (预留手机号), whole. It tells its last four digits as well. */
    PHONE_NUMBER(true),
    /** Last four digits of the number on file. */
    PHONE_LAST_FOUR(true),
    /** Supply address: on file as free text only, which no two people say alike. */
    SUPPLY_ADDRESS(false),
    /** Last digits of the holder's identity card: no identity numbers are on file. */
    ID_LAST_DIGITS(false),
    /** Service password (服务密码): none are given out. */
    SERVICE_PASSWORD(false),
    /** Code sent to the phone on file: nothing sends text messages yet. */
    PHONE_CODE(false);

    private final boolean checkable;

    ProofItem(boolean checkable) {
        this.checkable = checkable;
    }

    /** Whether this service can tell right from wrong. */
    public boolean isCheckable() {
        return checkable;
    }
}
