package id.alurkonten.approval.rest;

import id.alurkonten.kit.testing.AccessMatrix;
import id.alurkonten.kit.testing.OpenApiContract;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTest {

    /** Who stands in for a stage may be a Humas; whether they do, the domain judges. */
    @Test
    void everyOperationIsForThoseWhoTheProcedureNames() {
        AccessMatrix.assertPolicy("""
                listApprovals      all
                getApproval        all
                getApprovalSheet   all
                approve            humas koordinator sekretaris
                requestRevision    humas koordinator sekretaris
                commentOnApproval  humas koordinator sekretaris
                createDelegation   sekretaris admin
                listDelegations    all
                getDelegation      all
                revokeDelegation   sekretaris admin
                getPolicy          all
                changePolicy       admin
                streamChanges      all
                listDeadLetters    admin auditor
                getDeadLetter      admin auditor
                replayDeadLetter   admin
                replayDeadLetters  admin
                """);
    }

    @Test
    void theApiIsTheOneThatIsPublished() {
        OpenApiContract.assertCommitted("approval");
    }
}
