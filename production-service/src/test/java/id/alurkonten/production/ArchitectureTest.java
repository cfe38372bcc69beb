package id.alurkonten.production;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.alurkonten.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String SERVICE = "id.alurkonten.production";

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check(SERVICE);
    }

    @Test
    void dependenciesPointFromTheEdgesToTheDesign() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("rest")
                .definedBy(SERVICE + ".rest..")
                .layer("messaging")
                .definedBy(SERVICE + ".messaging..")
                .layer("task")
                .definedBy(SERVICE + ".task..")
                .layer("limits")
                .definedBy(SERVICE + ".limits..")
                .layer("design")
                .definedBy(SERVICE + ".design..")
                .whereLayer("rest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("task")
                .mayOnlyBeAccessedByLayers("rest", "messaging")
                .whereLayer("limits")
                .mayOnlyBeAccessedByLayers("rest", "task")
                .whereLayer("design")
                .mayOnlyBeAccessedByLayers("rest", "messaging", "task", "limits")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(SERVICE));
    }
}
