package org.lamplighter.acceptance;

import java.util.List;
import org.lamplighter.local.LocalSuite;

/**
 * Who plays in the story, as the sample district and the demo realm have them.
 *
 * @param customer reports the fault
 * @param account the customer's
 * @param neighbour lives under the same transformer
 * @param neighbourAccount the neighbour's
 * @param callerAccount of someone who calls the partner centre, under another transformer
 */
public record People(
        Customer customer,
        String account,
        Customer neighbour,
        String neighbourAccount,
        List<Crew> crews,
        Partner partner,
        Partner otherPartner,
        String callerAccount,
        Api anyone) {

    public static People of(LocalSuite suite) {
        return new People(
                new Customer(suite.gatewayUri(), suite.tokens(), "lin.xiaoyu"),
                "3205080001",
                new Customer(suite.gatewayUri(), suite.tokens(), "zhao.ming"),
                "3205080002",
                List.of(
                        new Crew(suite.gatewayUri(), suite.tokens(), "wang.qiang"),
                        new Crew(suite.gatewayUri(), suite.tokens(), "chen.jie")),
                new Partner(suite.gatewayUri(), suite.tokens(), "partner-sunrise"),
                new Partner(suite.gatewayUri(), suite.tokens(), "partner-harbour"),
                "3205080010",
                new Api(suite.gatewayUri(), null));
    }
}
