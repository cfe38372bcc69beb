package id.alurkonten.publishing;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.alurkonten.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String SERVICE = "id.alurkonten.publishing";

    @Test
    void itKeepsTheRulesOfTheHouse() {
        ArchitectureRules.check(SERVICE);
    }

    @Test
    void theDesksFeaturesDependOnEachOtherInTheOrderOfTheProcedure() {
        // given
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVICE);

        // then
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(SERVICE + "..")
                .layer("rest")
                .definedBy(SERVICE + ".rest..")
                .layer("messaging")
                .definedBy(SERVICE + ".messaging..")
                .layer("archive")
                .definedBy(SERVICE + ".archive..")
                .layer("publication")
                .definedBy(SERVICE + ".publication..")
                .layer("approval")
                .definedBy(SERVICE + ".approval..")
                .layer("channel")
                .definedBy(SERVICE + ".channel..")
                .whereLayer("rest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("messaging")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("rest", "messaging")
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers("archive", "rest", "messaging")
                .whereLayer("approval")
                .mayOnlyBeAccessedByLayers("publication", "archive", "rest", "messaging")
                .check(code);
    }
}
