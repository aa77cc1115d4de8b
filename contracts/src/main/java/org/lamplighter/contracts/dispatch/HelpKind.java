package org.lamplighter.contracts.dispatch;

/** What a crew on an order asks for (请求支援). */
public enum HelpKind {
    PEOPLE,
    VEHICLE,
    MATERIAL,
    EQUIPMENT,
    OTHER
}
