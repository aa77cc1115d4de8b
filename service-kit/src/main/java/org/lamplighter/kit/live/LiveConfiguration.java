package org.lamplighter.kit.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Live views of a service. */
@AutoConfiguration
@EnableConfigurationProperties(LiveProperties.class)
public class LiveConfiguration {

    @Bean
    LiveStreams liveStreams(LiveProperties properties, MeterRegistry metrics, Clock clock) {
        return new LiveStreams(properties, metrics, clock);
    }

    @Bean
    Heartbeat heartbeatOfLiveViews(LiveStreams liveStreams, LiveProperties properties) {
        return new Heartbeat(liveStreams, properties.heartbeat());
    }
}
