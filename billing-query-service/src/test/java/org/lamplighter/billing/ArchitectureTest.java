package org.lamplighter.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.lamplighter.kit.test.HouseRules;

/** The rules of the house, and this service's own. */
@AnalyzeClasses(packages = "org.lamplighter.billing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theRatingKnowsNothingButJava = classes()
            .that()
            .resideInAPackage("..rating..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lamplighter.billing.rating", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule moneyAndEnergyAreNeverFloatingPoint = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..rating..", "..bill..", "..tariff..", "..ledger..", "..prepaid..", "..arrears..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);
}
