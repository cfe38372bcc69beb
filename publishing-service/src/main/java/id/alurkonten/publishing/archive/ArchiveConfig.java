package id.alurkonten.publishing.archive;

import id.alurkonten.kit.s3.S3Config;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    /** {@code alurkonten.archive.s3}: a bucket in the folder's place; one that locks its objects holds each package. */
    S3Config s3();

    /**
     * {@code alurkonten.archive.classification}: the code (Kode Klasifikasi) that a new archive gets. The official
     * tables differ from agency to agency: set your own; it can be corrected for each archive.
     */
    @WithDefault("HM.02.03")
    String classification();

    /**
     * {@code alurkonten.archive.codes}: the codes that the agency uses, with what each means and how long what has it is
     * kept (Jadwal Retensi): {@code alurkonten.archive.codes."HM.02.03".retention}. None configured, any code is taken;
     * otherwise these alone, {@link #classification} among them, or the service doesn't start.
     */
    Map<String, Code> codes();

    /** One line of the agency's table. */
    interface Code {
        Optional<String> label();

        Optional<String> retention();
    }

    /** {@code alurkonten.archive.audit}: reading packages again. */
    Audit audit();

    /** Reading packages again. */
    interface Audit {
        /** {@code alurkonten.archive.audit.every}: how often it is looked for packages to read. */
        @WithDefault("1m")
        Duration every();

        /** {@code alurkonten.archive.audit.within}: every package is read once within so long. */
        @WithDefault("30d")
        Duration within();

        /** {@code alurkonten.archive.audit.at-once}: how many are read one after the other each time. */
        @WithDefault("50")
        int atOnce();
    }

    /** How long what has that code is kept; empty if that isn't decided. */
    default Optional<String> retentionOf(String code) {
        return Optional.ofNullable(codes().get(code)).flatMap(Code::retention).or(this::retention);
    }

    /** {@code alurkonten.archive.retention}: how long a new archive is kept (Jadwal Retensi); unset if not decided. */
    Optional<String> retention();

    /** {@code alurkonten.archive.every}: how often it looks for what a crash or a fault has left to archive. */
    @WithDefault("1s")
    Duration every();

    /** {@code alurkonten.archive.timeout}: how long writing one package may take before it is begun anew. */
    @WithDefault("1h")
    Duration timeout();
}
