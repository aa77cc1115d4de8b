package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.WorkSettings;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.Recalls;
import org.lamplighter.dispatch.workorder.WorkHours;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class FieldWorkWiring {

    @Bean
    WorkTimes workTimes(WorkHours hours, WorkSettings settings) {
        return new WorkTimes(hours, settings.ahead(), settings.timeToTell());
    }

    @Bean
    WorkPlaces workPlaces(AccountSites accounts, Network network, DispatchSettings settings) {
        DispatchSettings.DeviceSettings desk = settings.devices();
        return new WorkPlaces(
                accounts,
                network::transformerArea,
                new Contact(new PersonName(desk.deskName()), new PhoneNumber(desk.deskPhone())));
    }

    @Bean
    OpenFieldWork openFieldWork(Aggregates<WorkOrder> orders, WorkTimes times, Figures figures, Clock clock) {
        return new OpenFieldWork(orders, times, figures, clock);
    }

    @Bean
    CallOffWork callOffWork(
            Aggregates<WorkOrder> orders, CommandRules rules, CrewMoves moves, WorkTimes times, Clock clock) {
        return new CallOffWork(orders, rules, moves, times, clock);
    }

    @Bean
    ReceiveFieldWork receiveFieldWork(
            Aggregates<FieldRequest> requests,
            FieldRequests waiting,
            WorkPlaces places,
            WorkTimes times,
            OpenFieldWork openFieldWork,
            CallOffWork callOffWork,
            Clock clock) {
        return new ReceiveFieldWork(requests, waiting, places, times, openFieldWork, callOffWork, clock);
    }

    @Bean
    OrderFieldWork orderFieldWork(
            OpenFieldWork openFieldWork, WorkPlaces places, WorkTimes times, Aggregates<Outage> outages, Clock clock) {
        return new OrderFieldWork(openFieldWork, places, times, outages, clock);
    }

    @Bean
    Sweep recallSweep(
            Recalls recalls, Aggregates<WorkOrder> orders, Leases leases, DispatchSettings settings, Clock clock) {
        return new Sweep(new GiveUpSilent(recalls, orders, leases, settings.leaseFor(), clock));
    }

    /** Looks for crews that did not say whether they did what was called off. */
    static final class Sweep {

        private final GiveUpSilent giveUpSilent;

        Sweep(GiveUpSilent giveUpSilent) {
            this.giveUpSilent = giveUpSilent;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.recalls:5s}")
        void look() {
            giveUpSilent.look();
        }
    }
}
