package org.lamplighter.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Intake among its peers: one context for all tests that carry it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SuiteTest
@Import({PeerTopics.class, CaseEvents.class, MovableClock.class})
@TestPropertySource(
        properties = {
            "lamplighter.intake.clock-sweep=200ms",
            "lamplighter.live.heartbeat=300ms",
            "lamplighter.live.most-per-caller=3"
        })
@interface IntakeTest {}
