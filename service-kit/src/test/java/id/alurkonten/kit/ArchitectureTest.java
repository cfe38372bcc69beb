package id.alurkonten.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.alurkonten.kit");

    @Test
    void theKitKnowsNoServiceAndNoWordOfTheDomain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "id.alurkonten.sop..",
                        "id.alurkonten.planning..",
                        "id.alurkonten.production..",
                        "id.alurkonten.approval..",
                        "id.alurkonten.publishing..")
                .check(KIT);
    }

    @Test
    void onlyTheOutboxAndTheDeadLettersTalkToTheProducer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.alurkonten.kit.outbox..", "id.alurkonten.kit.deadletter..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .check(KIT);
    }
}
