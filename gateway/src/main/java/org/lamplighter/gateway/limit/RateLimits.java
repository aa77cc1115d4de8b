package org.lamplighter.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.lamplighter.gateway.audience.Rate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** One token bucket per caller, in this gateway's memory and of bounded number. */
@Component
public final class RateLimits {

    private final Cache<String, Bucket> buckets;
    private final TimeMeter time;

    RateLimits(LimitSettings settings, Clock clock, MeterRegistry meters) {
        buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(settings.forgetAfter())
                .build();
        Gauge.builder("gateway.callers", buckets, Cache::estimatedSize)
                .description("Callers whose rate is remembered")
                .register(meters);
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Takes one token of the caller and says in the {@code RateLimit-*} headers what is left; sets {@code Retry-After} when there was none.
     *
     * @param caller who calls, unique over all audiences
     * @param rate what the caller is allowed
     * @param response where the headers go
     * @return whether the request may pass
     */
    public boolean admit(String caller, Rate rate, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(caller, _ -> full(rate)).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", Long.toString(rate.burst()));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        }
        return probe.isConsumed();
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.tokens(), rate.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
