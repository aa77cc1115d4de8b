package org.lamplighter.dispatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.lamplighter.dispatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..mongo..", "..kafka..", "..osrm..", "..settings..", "..metrics..")
            .and()
            .resideInAPackage("org.lamplighter.dispatch.*..")
            .and()
            .haveNameNotMatching(".*Wiring(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "io.micrometer..",
                    "jakarta..");

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..mongo..", "..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lamplighter.dispatch..web..",
                    "org.lamplighter.dispatch..mongo..",
                    "org.lamplighter.dispatch..kafka..");

    @ArchTest
    static final ArchRule WEB_KNOWS_NO_OTHER_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dispatch..mongo..", "..dispatch..kafka..", "com.mongodb..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule MONGO_KNOWS_NO_OTHER_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dispatch..web..", "..dispatch..kafka..", "org.springframework.web..");

    @ArchTest
    static final ArchRule KAFKA_KNOWS_NO_OTHER_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..dispatch..web..", "..dispatch..mongo..", "com.mongodb..");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("org.lamplighter.dispatch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_GIVEN = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should().notBeAnnotatedWith(Autowired.class);
}
