package org.lamplighter.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the service on a free port against a real Kafka broker, the document store and a token issuer, all in this JVM and
 * shared by its tests. Databases are fresh per JVM; tests keep apart by the ids they make.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "LAMPLIGHTER_LOG_FORMAT=",
            "spring.test.tracing.export=true", // tests would pass no trace on otherwise; nothing is exported
            "logging.level.kafka=warn",
            "logging.level.state.change.logger=warn",
            "logging.level.de.bwaldvogel=error",
            "logging.level.org.apache.catalina=warn"
        })
@ContextConfiguration(initializers = TestSurroundings.class)
public @interface SuiteTest {}
