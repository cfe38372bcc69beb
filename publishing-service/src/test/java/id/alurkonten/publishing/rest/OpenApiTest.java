package id.alurkonten.publishing.rest;

import id.alurkonten.kit.testing.OpenApiContract;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OpenApiTest {

    @Test
    void theServedApiIsTheOnePromised() {
        OpenApiContract.assertCommitted("publishing");
    }
}
