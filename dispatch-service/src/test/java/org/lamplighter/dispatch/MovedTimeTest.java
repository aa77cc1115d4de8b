package org.lamplighter.dispatch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lamplighter.kit.test.MovingClock;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The service with a clock that tests move. It has a database of its own: leases of instances that live in the machine's time would not run out
 * in this one's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SuiteTest
@Import({District.Beans.class, MovingClock.Beans.class})
@TestPropertySource(
        properties = {
            "spring.mongodb.database=dispatch-moved",
            "lamplighter.dispatch.sweeps.holds=200ms",
            "lamplighter.dispatch.sweeps.pending=200ms",
            "lamplighter.dispatch.sweeps.recalls=200ms",
            "lamplighter.dispatch.sweeps.stops=200ms",
            "lamplighter.dispatch.work.hours=" // tests move the clock by hours: work may begin at any of them
        })
@interface MovedTimeTest {}
