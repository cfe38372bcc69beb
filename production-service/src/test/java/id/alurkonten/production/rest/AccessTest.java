package id.alurkonten.production.rest;

import id.alurkonten.kit.testing.AccessMatrix;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTest {

    @Test
    void everyOperationIsForThoseWhomTheProcedureNames() {
        AccessMatrix.assertPolicy("""
                listTasks       all
                getTask         all
                assignTask      koordinator
                assignPlan      koordinator
                reassignTask    koordinator
                returnPlan      koordinator
                startTask       humas
                addMaterial     humas koordinator
                addVersion      humas
                handOverDesign  humas
                getWorkload     all
                listTextLimits  all
                uploadMedia     humas koordinator
                getMedia        all
                headMedia       all
                beginUpload     humas koordinator
                headUpload      humas koordinator
                continueUpload  humas koordinator
                getUpload       humas koordinator
                discardUpload   humas koordinator
                streamChanges     all
                listDeadLetters   admin auditor
                getDeadLetter     admin auditor
                replayDeadLetter  admin
                replayDeadLetters admin
                """);
    }
}
