package id.alurkonten.publishing.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The archive: {@code alurkonten.archive.*}. */
@ConfigMapping(prefix = "alurkonten.archive")
public interface ArchiveConfig {

    /**
     * {@code alurkonten.archive.folder}: where packages are kept, one folder (or network volume) shared by all
     * replicas, and not the media folder: the archive copy is its own. The default is good for one machine alone.
     */
    @WithDefault(".local/archive")
    Path folder();

    /**
     * {@code alurkonten.archive.classification}: the code (Kode Klasifikasi) that a new archive gets. The official
     * tables differ from agency to agency: set your own; it can be corrected for each archive.
     */
    @WithDefault("HM.02.03")
    String classification();

    /** {@code alurkonten.archive.retention}: how long a new archive is kept (Jadwal Retensi); unset if not decided. */
    Optional<String> retention();

    /** {@code alurkonten.archive.every}: how often it looks for what a crash or a fault has left to archive. */
    @WithDefault("1s")
    Duration every();

    /** {@code alurkonten.archive.timeout}: how long writing one package may take before it is begun anew. */
    @WithDefault("1h")
    Duration timeout();
}
