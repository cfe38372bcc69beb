package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeycloakTest {
    private static final Map<String, String> ROLE_OF = Map.of(
            "humas1", "humas",
            "humas2", "humas",
            "humas3", "humas",
            "koordinator", "koordinator",
            "sekretaris", "sekretaris",
            "admin", "admin",
            "auditor", "auditor");
    private static final Set<String> ROLES = Set.copyOf(ROLE_OF.values());

    @TempDir
    Path dir;

    @Test
    void givesEachPersonATokenForTheServicesWithTheirOneRole() throws IOException {
        // given
        try (LocalKeycloak keycloak = LocalKeycloak.start(Checkout.here().keycloakDistribution(), dir, 0)) {

            // when
            Map<String, JsonNode> claims = new LinkedHashMap<>();
            for (String person : ROLE_OF.keySet()) {
                claims.put(person, claims(keycloak.accessToken(person)));
            }

            // then
            assertThat(claims).allSatisfy((person, token) -> {
                assertThat(token.path("iss").asText()).isEqualTo(keycloak.issuer());
                assertThat(texts(token.path("aud"))).contains("alur-konten");
                assertThat(token.path("preferred_username").asText()).isEqualTo(person);
                assertThat(token.path("name").asText()).isNotBlank();
                assertThat(texts(token.path("realm_access").path("roles")))
                        .filteredOn(ROLES::contains)
                        .containsExactly(ROLE_OF.get(person));
            });
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
