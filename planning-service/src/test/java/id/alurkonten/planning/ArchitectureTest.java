package id.alurkonten.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.alurkonten.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.alurkonten.planning");

    @Test
    void the_house_rules_are_kept() {
        ArchitectureRules.check("id.alurkonten.planning");
    }

    @Test
    void a_research_knows_no_plan_and_a_plan_knows_no_view() {
        noClasses()
                .that()
                .resideInAPackage("..planning.research..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..planning.plan..", "..planning.content..", "..planning.report..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("..planning.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..planning.content..", "..planning.report..")
                .check(CODE);
    }
}
