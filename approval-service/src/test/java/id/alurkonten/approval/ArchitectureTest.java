package id.alurkonten.approval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.alurkonten.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String SERVICE = "id.alurkonten.approval";

    @Test
    void theHouseRulesAreKept() {
        ArchitectureRules.check(SERVICE);
    }

    @Test
    void theFeaturesStandOnEachOtherInOneDirection() {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVICE);
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".policy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICE + ".delegation", SERVICE + ".approval")
                .check(code);
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".delegation")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICE + ".approval")
                .check(code);
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".rest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICE + ".messaging")
                .check(code);
    }
}
