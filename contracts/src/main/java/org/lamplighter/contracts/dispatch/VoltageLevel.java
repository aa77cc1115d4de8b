package org.lamplighter.contracts.dispatch;

/** On which side a fault is (高压, 低压, 不确定); high is 1 kV and above. */
public enum VoltageLevel {
    HIGH,
    LOW,
    UNCERTAIN
}
