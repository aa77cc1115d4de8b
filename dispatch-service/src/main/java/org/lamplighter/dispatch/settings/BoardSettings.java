package org.lamplighter.dispatch.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a board shows ({@code lamplighter.dispatch.board.*}).
 *
 * @param mostOrders orders of an area, those due soonest; beyond it they are counted
 * @param mostCrews crews of an area
 * @param mostOutages outages of an area, the newest
 * @param mostQueued orders of one crew's queue, the next ones
 * @param pause how long a change may wait for the next ones before a live board is read again
 */
@ConfigurationProperties("lamplighter.dispatch.board")
public record BoardSettings(
        @DefaultValue("200") int mostOrders,
        @DefaultValue("100") int mostCrews,
        @DefaultValue("100") int mostOutages,
        @DefaultValue("10") int mostQueued,
        @DefaultValue("500ms") Duration pause) {}
