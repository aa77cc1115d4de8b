package org.lamplighter.contracts.dispatch;

/** Class of a fault's cause as the crew reports it (客户原因, 自然因素, 外力因素, 运行维护, 设备原因, 设计施工). */
public enum CauseClass {
    CUSTOMER,
    NATURE,
    EXTERNAL_FORCE,
    OPERATION_AND_MAINTENANCE,
    EQUIPMENT,
    DESIGN_AND_CONSTRUCTION,
    UNDER_INVESTIGATION
}
