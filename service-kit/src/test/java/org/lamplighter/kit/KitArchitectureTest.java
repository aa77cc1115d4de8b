package org.lamplighter.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What models may lean on stays free of frameworks, and time and chance come from beans. */
@AnalyzeClasses(packages = "org.lamplighter.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class KitArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "tools.jackson..", "jakarta..",
    };

    @ArchTest
    static final ArchRule aggregatesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("..kit.aggregate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule personalDataKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..kit.personal..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule whatAggregatesSpeakInKnowsNoFramework = classes()
            .that()
            .haveFullyQualifiedName("org.lamplighter.kit.idempotency.Answer")
            .or()
            .haveFullyQualifiedName("org.lamplighter.kit.idempotency.IdempotentRequest")
            .or()
            .haveFullyQualifiedName("org.lamplighter.kit.events.EventMetadata")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.lamplighter.kit.aggregate..", "..idempotency..", "..events..");

    @ArchTest
    static final ArchRule onlyTheStorePackagesKnowTheDriver = noClasses()
            .that()
            .resideInAnyPackage("..kit.caller..", "..kit.idempotency..", "..kit.time..", "..kit.aggregate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule chanceIsInBeansOnly = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);
}
