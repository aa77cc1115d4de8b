package org.lamplighter.contracts.dispatch;

/** Class of a fault as the crew finds it (高压故障, 低压故障, 电能质量故障, 客户内部故障, 非电力故障, 计量故障). */
public enum FaultClass {
    HIGH_VOLTAGE,
    LOW_VOLTAGE,
    POWER_QUALITY,
    CUSTOMER_INTERNAL,
    NOT_ELECTRICAL,
    METERING
}
