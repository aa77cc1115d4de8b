package org.lamplighter.dispatch.board;

import java.time.Clock;
import java.util.Optional;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageCounts;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.settings.BoardSettings;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.OrdersDue;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.live.LiveStreams;
import org.lamplighter.kit.live.LiveViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardWiring {

    @Bean
    ReadCrews readCrews(Crews crews, CrewQueues queues, BoardSettings settings) {
        return new ReadCrews(crews, queues, settings);
    }

    @Bean
    ReadOutages readOutages(
            OutageLists lists, OutageCounts counts, Network network, FedAccounts accounts, BoardSettings settings) {
        return new ReadOutages(lists, counts, network, accounts, settings);
    }

    @Bean
    ReadBoard readBoard(
            OrdersDue orders, ReadCrews readCrews, ReadOutages readOutages, BoardSettings settings, Clock clock) {
        return new ReadBoard(orders, readCrews, readOutages, settings, clock);
    }

    @Bean
    TouchedAreas touchedAreas(Aggregates<WorkOrder> orders, Aggregates<Outage> outages, Crews crews) {
        return new TouchedAreas(orders, outages, crews);
    }

    @Bean
    LiveViews<Board> boards(LiveStreams streams, ReadBoard readBoard, BoardSettings settings) {
        return streams.of("boards", settings.pause(), area -> Optional.of(readBoard.read(area)));
    }
}
