package org.lamplighter.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnalyzeClasses(packages = "org.lamplighter.billing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ADAPTERS = {"..web..", "..mongo..", "..kafka..", "..files..", "..csv.."};

    /** Plain Java: everything but adapters and what wires a feature together. */
    private static final DescribedPredicate<JavaClass> MODEL = DescribedPredicate.describe(
            "the model",
            type -> !JavaClass.Predicates.resideInAnyPackage(ADAPTERS).test(type)
                    && !type.getName().matches(".*(Configuration|Properties|Application)(\\$.*)?"));

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
                    "org.apache.commons..",
                    "io.micrometer..",
                    "jakarta..");

    @ArchTest
    static final ArchRule theModelKnowsNoAdapter =
            noClasses().that(MODEL).should().dependOnClassesThat().resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule theRatingKnowsNothingButJava = classes()
            .that()
            .resideInAPackage("..rating..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lamplighter.billing.rating", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule webKnowsNoStoreAndNoBroker = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..", "com.mongodb..", "org.bson..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule theStoreKnowsNoWeb = noClasses()
            .that()
            .resideInAnyPackage("..billing..mongo..", "..billing..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.lamplighter.billing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeAndChanceAreInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule moneyAndEnergyAreNeverFloatingPoint = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..rating..", "..bill..", "..tariff..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);
}
