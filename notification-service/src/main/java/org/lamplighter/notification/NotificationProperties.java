package org.lamplighter.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the service ({@code lamplighter.notification.*}); their defaults stand in {@code application.yml}.
 *
 * @param quietHours when nothing rings that can wait
 * @param freshFor how long after a report, or a reopening, its progress is told at any hour
 * @param retries when a failed message is tried again
 * @param dispatch how hard due messages are worked on
 */
@ConfigurationProperties("lamplighter.notification")
record NotificationProperties(Quiet quietHours, Duration freshFor, Retries retries, Dispatch dispatch) {

    /** Start and end may be the same: then there are none. */
    record Quiet(LocalTime start, LocalTime end, ZoneId zone) {}

    /** See {@link org.lamplighter.notification.message.RetryPolicy}. */
    record Retries(int attempts, Duration firstPause, Duration longestPause) {}

    /** See {@link org.lamplighter.notification.message.schedule.Dispatcher.Pace}. */
    record Dispatch(Duration every, Duration claimFor, int batch, int parallel) {}
}
