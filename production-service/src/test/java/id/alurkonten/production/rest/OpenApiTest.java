package id.alurkonten.production.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.testing.OpenApiContract;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OpenApiTest {

    @Test
    void theApiIsTheOneThatWasPromised() {
        OpenApiContract.assertCommitted("production");
    }

    @Test
    void everyJsonBodyAndAnswerHasAnExample() {
        // given
        JsonPath api = given().accept("application/json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");

        // when
        List<String> without = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            String text = String.valueOf(operation.get("requestBody")) + operation.get("responses");
            int json = text.split("application/json=", -1).length - 1;
            int examples = text.split("example=", -1).length - 1;
            if (examples < json) {
                without.add(String.valueOf(operation.get("operationId")));
            }
        }));

        // then
        assertThat(without).isEmpty();
    }
}
