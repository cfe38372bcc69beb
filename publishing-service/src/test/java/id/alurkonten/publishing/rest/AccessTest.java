package id.alurkonten.publishing.rest;

import id.alurkonten.kit.testing.AccessMatrix;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTest {

    @Test
    void everyOperationIsOpenToItsRolesAndToNobodyElse() {
        AccessMatrix.assertPolicy("""
            uploadMedia            humas koordinator sekretaris
            getMedia               all
            headMedia              all
            listArchive            all
            getArchive             all
            getArchiveSheet        all
            exportArchive          humas admin auditor
            getArchivePackage      all
            verifyArchive          all
            describeArchive        humas
            listPublications       all
            getPublication         all
            getUploadKit           all
            confirmPublication     humas koordinator
            denyPublication        humas koordinator
            retryPublication       humas koordinator
            reschedulePublication  humas koordinator
            takeDownPublication    humas koordinator sekretaris
            getChannel             all
            setChannel             admin
            checkChannel           admin
            streamChanges          all
            listDeadLetters        admin auditor
            getDeadLetter          admin auditor
            replayDeadLetter       admin
            replayDeadLetters      admin
            """);
    }
}
