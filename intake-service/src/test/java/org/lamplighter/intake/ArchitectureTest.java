package org.lamplighter.intake;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.lamplighter.kit.test.HouseRules;

/** The rules of the house, and this service's own. */
@AnalyzeClasses(packages = "org.lamplighter.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching("org.lamplighter.intake.(*).(*)..").should().notDependOnEachOther();
}
