package org.lamplighter.dispatch.report;

import java.time.Clock;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.outage.ReportingCustomers;
import org.lamplighter.dispatch.supply.StoppedSupply;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportWiring {

    @Bean
    ReceiveReport receiveReport(
            OpenWorkOrder openWorkOrder,
            Aggregates<Outage> outages,
            OutageClaims claims,
            CorrelateOutages correlate,
            OutagePromises promises,
            JoinedReports joinedReports,
            Clock clock) {
        return new ReceiveReport(openWorkOrder, outages, claims, correlate, promises, joinedReports, clock);
    }

    @Bean
    ReceiveNotice receiveNotice(
            OpenWorkOrder openWorkOrder,
            Aggregates<Outage> outages,
            OutageClaims claims,
            CorrelateOutages correlate,
            OutagePromises promises,
            Clock clock) {
        return new ReceiveNotice(openWorkOrder, outages, claims, correlate, promises, clock);
    }

    @Bean
    ReportingCustomers reportingCustomers(Aggregates<WorkOrder> orders, JoinedReports joinedReports) {
        return new WhoReported(orders, joinedReports);
    }

    @Bean
    AnswerReport answerReport(
            Aggregates<AnsweredReport> answered,
            Aggregates<WorkOrder> orders,
            JoinedReports joinedReports,
            StoppedSupply stopped,
            Clock clock) {
        return new AnswerReport(answered, orders, joinedReports, stopped, clock);
    }

    @Bean
    ReopenCase reopenCase(
            Aggregates<WorkOrder> orders,
            JoinedReports joinedReports,
            Aggregates<AnsweredReport> answered,
            Aggregates<Outage> outages,
            ReceiveReport receiveReport,
            OpenWorkOrder openWorkOrder,
            Clock clock) {
        return new ReopenCase(orders, joinedReports, answered, outages, receiveReport, openWorkOrder, clock);
    }
}
