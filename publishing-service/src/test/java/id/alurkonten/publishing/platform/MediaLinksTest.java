package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.publishing.channel.Sealer;
import id.alurkonten.publishing.channel.Sealers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MediaLinksTest {

    private static final Instant NOW = Instant.parse("2026-12-16T02:00:00Z");
    private static final String FILE = "ab".repeat(32);
    private static final Pattern LINK =
            Pattern.compile("https://unggah\\.example\\.go\\.id/public/media/(\\w+)\\?until=(\\d+)&signature=(.+)");

    private final Matcher link = LINK.matcher(links(Sealers.of(1), NOW).to(FILE).toString());

    private static MediaLinks links(Sealer sealer, Instant now) {
        LinkConfig config = new LinkConfig() {
            @Override
            public Optional<URI> publicUrl() {
                return Optional.of(URI.create("https://unggah.example.go.id/"));
            }

            @Override
            public Duration validFor() {
                return Duration.ofHours(6);
            }

            @Override
            public boolean allowLoopback() {
                return false;
            }
        };
        return new MediaLinks(config, sealer, Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean opens(MediaLinks links, String file, long later) {
        assertThat(link.matches()).isTrue();
        return links.isGood(file, Long.parseLong(link.group(2)) + later, link.group(3));
    }

    @Test
    void itOpensItsFileUntilItsHoursAreOver() {
        assertThat(opens(links(Sealers.of(1), NOW), FILE, 0)).isTrue();
        assertThat(opens(links(Sealers.of(1), NOW.plus(Duration.ofMinutes(359))), FILE, 0))
                .isTrue();
        assertThat(opens(links(Sealers.of(1), NOW.plus(Duration.ofHours(6))), FILE, 0))
                .isFalse();
    }

    @Test
    void itOpensNoOtherFileAndNotForLonger() {
        assertThat(opens(links(Sealers.of(1), NOW), "cd".repeat(32), 0)).isFalse();
        assertThat(opens(links(Sealers.of(1), NOW), FILE, 1)).isFalse();
        assertThat(opens(links(Sealers.of(2), NOW), FILE, 0)).isFalse();
    }

    @Test
    void itOutlivesAChangeOfTheKey() {
        assertThat(opens(links(Sealers.of(2, 1), NOW), FILE, 0)).isTrue();
    }
}
