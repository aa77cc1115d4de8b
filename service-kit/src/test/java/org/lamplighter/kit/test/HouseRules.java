package org.lamplighter.kit.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules that every service keeps; its architecture test adds its own. */
public final class HouseRules {

    /** Packages that know a technology, named after it. */
    private static final String[] ADAPTERS = {
        "org.lamplighter.*..web..",
        "org.lamplighter.*..mongo..",
        "org.lamplighter.*..kafka..",
        "org.lamplighter.*..file..",
        "org.lamplighter.*..files..",
        "org.lamplighter.*.*..csv..",
        "org.lamplighter.*..osrm..",
        "org.lamplighter.*..management..",
        "org.lamplighter.*..schedule..",
        "org.lamplighter.*..trace.."
    };

    /** Where what a service is made of is put together, set and measured, and where tables are read. */
    private static final String[] FITTINGS = {
        "org.lamplighter.*", "org.lamplighter.*.csv", "..settings..", "..metrics.."
    };

    /** Plain Java: everything but adapters and what wires a feature together. */
    private static final DescribedPredicate<JavaClass> MODEL = DescribedPredicate.describe(
            "the model",
            type -> !resideInAnyPackage(ADAPTERS).test(type)
                    && !resideInAnyPackage(FITTINGS).test(type)
                    && !type.isAnnotation()
                    && !type.getName().matches(".*(Wiring|Configuration|Properties|Settings|Application)(\\$.*)?"));

    @ArchTest
    static final ArchRule theModelKnowsNoFramework = noClasses()
            .that(MODEL)
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
    static final ArchRule theModelKnowsNoAdapter =
            noClasses().that(MODEL).should().dependOnClassesThat().resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule webKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lamplighter..mongo..",
                    "org.lamplighter..kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule theStoreKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage("..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lamplighter..web..", "org.lamplighter.*..kafka..", "org.springframework.web..");

    @ArchTest
    static final ArchRule theBrokerKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lamplighter..web..", "org.lamplighter.*..mongo..", "com.mongodb..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.lamplighter.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeAndChanceAreGiven = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    private HouseRules() {}
}
