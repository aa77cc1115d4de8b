package org.lamplighter.dispatch.figures;

import org.lamplighter.dispatch.network.AreaNetwork;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.outage.OutagesBegun;
import org.lamplighter.dispatch.report.AccountReports;
import org.lamplighter.dispatch.settings.FigureSettings;
import org.lamplighter.dispatch.workorder.OrdersOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresWiring {

    @Bean
    ReadFigures readFigures(
            OrdersOpened orders,
            OutagesBegun outages,
            AccountReports reports,
            AreaNetwork network,
            FedAccounts accounts,
            FigureSettings settings) {
        return new ReadFigures(
                orders,
                outages,
                reports,
                new Served(network, accounts),
                new Limits(settings.assignWithin(), settings.acceptWithin()));
    }
}
