package id.alurkonten.production.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.production.design.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsSourceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-16");

    @TempDir
    Path folder;

    @Test
    void anInstallationHasItsOwnLimits() throws IOException {
        // given
        Path file = folder.resolve("limits.yaml");
        Files.writeString(file, "{editions: [{from: 2026-01-01, channels: {X: {caption: {max: 25000}}}}]}");

        // when
        PlatformLimits limits = new LimitsSource().platformLimits(() -> Optional.of(file));

        // then
        assertThat(limits.of(Channel.X, DAY).orElseThrow().caption().max()).isEqualTo(25_000);
    }

    @Test
    void withoutThemTheServicesOwnHold() throws IOException {
        // when
        PlatformLimits limits = new LimitsSource().platformLimits(Optional::empty);

        // then
        assertThat(limits.of(Channel.X, DAY).orElseThrow().caption().max()).isEqualTo(280);
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        // given
        Path missing = folder.resolve("missing.yaml");

        // when, then
        assertThatThrownBy(() -> new LimitsSource().platformLimits(() -> Optional.of(missing)))
                .isInstanceOf(NoSuchFileException.class);
    }
}
