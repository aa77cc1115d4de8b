package org.lamplighter.dispatch.workorder;

import org.lamplighter.kit.aggregate.Aggregates;

/** The leading order restored supply or was withdrawn: crews that were called to help and have not accepted need not come. */
public final class EndHelp {

    private final Aggregates<WorkOrder> orders;
    private final WithdrawOrder withdrawOrder;

    EndHelp(Aggregates<WorkOrder> orders, WithdrawOrder withdrawOrder) {
        this.orders = orders;
        this.withdrawOrder = withdrawOrder;
    }

    /** Withdraws what nobody accepted; told again it changes nothing. */
    public void leadIsOver(String workOrderId) {
        orders.find(workOrderId)
                .ifPresent(order -> order.state()
                        .facts()
                        .directives()
                        .helpers()
                        .forEach(helper -> withdrawOrder.withdraw(helper, workOrderId)));
    }
}
