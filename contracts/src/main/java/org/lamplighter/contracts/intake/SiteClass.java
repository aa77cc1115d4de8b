package org.lamplighter.contracts.intake;

/** Class of the site, which decides the promised times (城区, 农村, 特殊边远). */
public enum SiteClass {
    URBAN,
    RURAL,
    REMOTE
}
