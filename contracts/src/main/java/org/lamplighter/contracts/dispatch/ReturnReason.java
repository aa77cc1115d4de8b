package org.lamplighter.contracts.dispatch;

/** Why a crew gives an order back (退单原因): the closed list of the service rules. */
public enum ReturnReason {
    WRONG_UNIT,
    WRONG_BUSINESS_TYPE,
    MISSING_CONTACT_OR_ADDRESS,
    KNOWN_OUTAGE_OR_ARREARS,
    NOT_THE_UTILITYS_EQUIPMENT,
    DUPLICATE
}
