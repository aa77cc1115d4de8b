package org.lamplighter.intake;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.lamplighter.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ADAPTERS = {"..web..", "..mongo..", "..kafka..", "..file..", "..management.."};

    @ArchTest
    static final ArchRule theModelKnowsNoFramework = noClasses()
            .that(resideInAPackage("org.lamplighter.intake.*..").and(not(resideInAnyPackage(ADAPTERS))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "io.micrometer..",
                    "jakarta..");

    @ArchTest
    static final ArchRule theModelKnowsNoAdapter = noClasses()
            .that(resideInAPackage("org.lamplighter.intake.*..").and(not(resideInAnyPackage(ADAPTERS))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(prefixed(ADAPTERS));

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching("org.lamplighter.intake.(*).(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.lamplighter.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
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
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    private static String[] prefixed(String[] packages) {
        String[] all = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            all[i] = "org.lamplighter.intake" + packages[i];
        }
        return all;
    }
}
