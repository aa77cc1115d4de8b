package org.lamplighter.contracts.intake;

/** The way a request came in (受理渠道). */
public enum Channel {
    PHONE,
    PARTNER_CALL_CENTRE,
    MOBILE_APP,
    WECHAT,
    WEB,
    E_MAIL,
    COUNTER
}
