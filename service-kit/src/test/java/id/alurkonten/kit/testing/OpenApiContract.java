package id.alurkonten.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI that a service serves is the one that is committed. The build writes what it serves to {@code
 * target/openapi}; {@code -Dopenapi.update=true} takes it over into the contracts, where the change is then seen.
 */
public final class OpenApiContract {

    /** The issuer of the test sits on another port each time; what is committed names that of ./start. */
    private static final String LOCAL_ISSUER = "http://localhost:8180/realms/";

    private OpenApiContract() {}

    /**
     * @param service the name of the file: planning, production, approval or publishing
     */
    public static void assertCommitted(String service) {
        String served = given().accept("application/yaml")
                .get("/q/openapi")
                .asString()
                .replaceAll("http://localhost:\\d+/realms/", LOCAL_ISSUER);
        Path committed = Path.of("..", "contracts", "openapi", service + ".yaml");
        try {
            Path written = Path.of("target", "openapi", service + ".yaml");
            Files.createDirectories(written.getParent());
            Files.writeString(written, served);
            if (Boolean.getBoolean("openapi.update")) {
                Files.writeString(committed, served);
            }
            assertThat(committed)
                    .as("run this test with -Dopenapi.update=true and commit what it writes")
                    .exists();
            assertThat(served)
                    .as("the API has changed: if it was meant to, run with -Dopenapi.update=true")
                    .isEqualTo(Files.readString(committed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
