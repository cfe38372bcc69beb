package id.alurkonten.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options options(Map<String, String> given) {
        Properties properties = new Properties();
        properties.putAll(given);
        return Options.from(properties);
    }

    @Test
    void what_nobody_gave_arrives_from_maven_as_a_reference_and_is_the_default() {
        // when
        Options options = options(Map.of("kills", "${kills}", "seed", "${seed}", "long", "${long}", "away", "${away}"));

        // then
        assertThat(options.kills()).isEqualTo(20);
        assertThat(options.seed()).isPositive();
        assertThat(options.longForm()).isFalse();
        assertThat(options.awayFor(Duration.ofSeconds(10), Duration.ofMinutes(2)))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void how_long_they_are_away_can_be_said_else_it_is_the_form() {
        // given
        Duration shorter = Duration.ofSeconds(10);
        Duration longer = Duration.ofMinutes(2);

        // when
        Options said = options(Map.of("away", "pt90s", "long", "true"));
        Options inLong = options(Map.of("long", ""));

        // then
        assertThat(said.awayFor(shorter, longer)).isEqualTo(Duration.ofSeconds(90));
        assertThat(inLong.awayFor(shorter, longer)).isEqualTo(longer);
    }

    @Test
    void what_is_no_number_and_what_is_no_scenario_is_said() {
        assertThatThrownBy(() -> options(Map.of("kills", "many"))).hasMessage("-Dkills is not a number: many");
        assertThatThrownBy(() ->
                        Scenarios.of(options(Map.of("scenarios", "earthquake")).scenarios()))
                .hasMessageContaining("No scenario is called earthquake");
    }
}
