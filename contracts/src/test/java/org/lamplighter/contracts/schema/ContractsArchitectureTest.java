package org.lamplighter.contracts.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;

/** Contracts are plain records that know nothing but each other. */
@AnalyzeClasses(packages = "org.lamplighter.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {

    @ArchTest
    static final ArchRule contractsKnowNoFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "org.lamplighter.contracts..");

    @ArchTest
    static final ArchRule everyEventIsARecordWithAName = classes()
            .that()
            .implement(Event.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(EventType.class);
}
