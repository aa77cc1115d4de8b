package org.lamplighter.billing;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for what is done again and again. Tasks with a pause between their rounds share a single thread unless told otherwise, and a count of a
 * month's bills would hold up the clocks of arrears.
 */
@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

    private static final int AT_ONCE = 4;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(AT_ONCE).threadNamePrefix("background-").build();
    }
}
