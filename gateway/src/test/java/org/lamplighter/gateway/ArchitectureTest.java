package org.lamplighter.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** The gateway knows no business and no other module. */
@AnalyzeClasses(packages = "org.lamplighter.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule itDependsOnNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.lamplighter.contracts..",
                    "org.lamplighter.kit..",
                    "org.lamplighter.intake..",
                    "org.lamplighter.dispatch..",
                    "org.lamplighter.billing..",
                    "org.lamplighter.notification..",
                    "org.lamplighter.local..");

    @ArchTest
    static final ArchRule itsPackagesFormNoCycle =
            slices().matching("org.lamplighter.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);
}
