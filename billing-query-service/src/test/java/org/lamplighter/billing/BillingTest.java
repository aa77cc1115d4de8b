package org.lamplighter.billing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lamplighter.kit.test.MovingClock;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service against a real broker and store, on 22 November 2026. */
@SuiteTest
@Import({MovingClock.Beans.class, DispatchTopic.class})
@TestPropertySource(locations = "/sealing/test.properties", properties = "lamplighter.arrears.sweep=200ms")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BillingTest {}
