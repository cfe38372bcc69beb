package id.alurkonten.production.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.production.design.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformLimitsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-16");

    static PlatformLimits own() throws IOException {
        try (InputStream yaml = PlatformLimits.class.getResourceAsStream("/platform-limits.yaml")) {
            return PlatformLimits.read(yaml);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void theServiceKnowsEveryPlatform(Channel channel) throws IOException {
        assertThat(own().of(channel, DAY)).isPresent();
    }

    @Test
    void anEditionHoldsFromItsDayUntilTheNext() throws IOException {
        // given
        PlatformLimits limits = read("""
                editions:
                  - from: 2026-12-20
                    channels: {X: {caption: {max: 500}}}
                  - from: 2026-01-01
                    channels: {X: {caption: {max: 280}}}
                """);

        // when, then
        assertThat(limits.of(Channel.X, LocalDate.parse("2025-12-31"))).isEmpty();
        assertThat(captionMax(limits, "2026-12-19")).isEqualTo(280);
        assertThat(captionMax(limits, "2026-12-20")).isEqualTo(500);
        assertThat(limits.of(Channel.FACEBOOK, DAY)).isEmpty();
    }

    @Test
    void whatHasNoSeverityBlocks() throws IOException {
        // when
        PlatformLimits limits = read("{editions: [{from: 2026-01-01, channels: {X: {caption: {max: 280}}}}]}");

        // then
        assertThat(limits.of(Channel.X, DAY).orElseThrow().caption().severity()).isEqualTo(Severity.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "editions: []",
                "editions: [{channels: {}}]",
                "editions: [{from: 2026-01-01}]",
                "editions: [{from: kemarin, channels: {}}]",
                "editions: [{from: 2026-01-01, channels: {MYSPACE: {}}}]",
                "editions: [{from: 2026-01-01, channels: {X: {caption: {most: 3}}}}]",
                "editions: [{from: 2026-01-01, channels: {X: {image: {max: 3}}}}]",
                "{"
            })
    void aFileThatIsNotOneIsRefused(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int captionMax(PlatformLimits limits, String day) {
        return limits.of(Channel.X, LocalDate.parse(day))
                .orElseThrow()
                .caption()
                .max();
    }

    private static PlatformLimits read(String yaml) throws IOException {
        return PlatformLimits.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
