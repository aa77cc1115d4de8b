package org.lamplighter.kit.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of live views ({@code lamplighter.live.*}).
 *
 * @param heartbeat pause between signs of life; what no event told is looked for as often
 * @param longestView a view ends after this, or with its token; the client comes back with a fresh one from where it was
 * @param mostPerCaller live views of one kind that a caller may have open at one instance
 * @param mostInAll live views of one kind that an instance carries
 */
@ConfigurationProperties("lamplighter.live")
record LiveProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10m") Duration longestView,
        @DefaultValue("5") int mostPerCaller,
        @DefaultValue("5000") int mostInAll) {}
