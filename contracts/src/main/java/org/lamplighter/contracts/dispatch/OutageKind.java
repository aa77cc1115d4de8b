package org.lamplighter.contracts.dispatch;

/** Kind of an outage (计划, 临时, 故障, 超电网供电能力; 欠费, 窃电, 违约 and orderly use are commercial). */
public enum OutageKind {
    PLANNED,
    TEMPORARY,
    FAULT,
    OVER_CAPACITY,
    COMMERCIAL
}
