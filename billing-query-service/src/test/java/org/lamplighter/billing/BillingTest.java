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
@TestPropertySource(
        locations = "/sealing/test.properties",
        properties = {
            "lamplighter.arrears.sweep=200ms",
            "lamplighter.data-consents.sweep=200ms",
            "lamplighter.data-consents.recipients.gridadvice.name.zh=电网顾问",
            "lamplighter.data-consents.recipients.gridadvice.name.en=Grid Advice",
            "lamplighter.data-consents.recipients.gridadvice.scopes=usage:monthly",
            "lamplighter.data-consents.recipients.gridadvice.redirect-uris=https://gridadvice.example/back?tenant=1"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BillingTest {}
