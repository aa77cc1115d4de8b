package org.lamplighter.dispatch.signal;

import java.time.Clock;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.outage.BeginPlannedOutages;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.FeederWatch;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.report.ReceiveNotice;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.DispatchSettings.DeviceSettings;
import org.lamplighter.dispatch.supply.StoppedSupply;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignalWiring {

    @Bean
    SignRules signRules(DispatchSettings settings) {
        DeviceSettings devices = settings.devices();
        return new SignRules(
                devices.meters(),
                devices.arriveWithin(),
                settings.outage().repairEstimate(),
                new Contact(new PersonName(devices.deskName()), new PhoneNumber(devices.deskPhone())));
    }

    @Bean
    GiveNotice giveNotice(
            ReceiveNotice receiveNotice,
            Aggregates<Outage> outages,
            Aggregates<WorkOrder> orders,
            SignRules rules,
            Clock clock) {
        return new GiveNotice(receiveNotice, outages, orders, rules, clock);
    }

    @Bean
    SettleArea settleArea(
            Aggregates<AreaSignals> signals,
            Aggregates<FeederWatch> watches,
            Network network,
            GiveNotice giveNotice,
            EndBySign endBySign,
            StoppedSupply stopped,
            SignRules rules) {
        return new SettleArea(signals, watches, network, giveNotice, endBySign, stopped::under, rules.meters());
    }

    @Bean
    SettleFeeder settleFeeder(
            CorrelateOutages correlate,
            Aggregates<Outage> outages,
            OutageClaims claims,
            GiveNotice giveNotice,
            EndBySign endBySign,
            SettleArea settleArea) {
        return new SettleFeeder(correlate, outages, claims, giveNotice, endBySign, settleArea);
    }

    @Bean
    HearDevices hearDevices(
            CorrelateOutages correlate,
            Network network,
            BeginPlannedOutages beginPlannedOutages,
            SettleArea settleArea,
            SettleFeeder settleFeeder,
            Aggregates<WorkOrder> orders) {
        return new HearDevices(correlate, network, beginPlannedOutages, settleArea, settleFeeder, orders);
    }
}
