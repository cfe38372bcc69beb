package id.alurkonten.publishing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
                .layer("upload")
                .definedBy(SERVICE + ".upload..")
                .layer("platform")
                .definedBy(SERVICE + ".platform..")
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
                .mayOnlyBeAccessedByLayers("upload", "archive", "rest", "messaging")
                .whereLayer("upload")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("approval")
                .mayOnlyBeAccessedByLayers("publication", "upload", "archive", "rest", "messaging")
                .whereLayer("platform")
                .mayOnlyBeAccessedByLayers("publication", "upload", "rest")
                .check(code);
    }

    @Test
    void anAdapterKnowsNoOther() {
        // given
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVICE + ".platform");

        // then
        slices().matching(SERVICE + ".platform.(*)..")
                .should()
                .notDependOnEachOther()
                .check(code);
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".platform")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICE + ".platform.*..")
                .check(code);
    }
}
