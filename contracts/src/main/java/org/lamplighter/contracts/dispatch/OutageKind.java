package org.lamplighter.contracts.dispatch;

/** Kind of an outage (计划, 临时, 故障, 超电网供电能力; 欠费, 窃电, 违约 are commercial; 有序用电). */
public enum OutageKind {
    PLANNED,
    TEMPORARY,
    FAULT,
    OVER_CAPACITY,
    COMMERCIAL,
    /** Use is shed by plan because there is not enough (有序用电). */
    ORDERLY_USE
}
