package id.alurkonten.publishing.archive;

import id.alurkonten.kit.lifecycle.BackgroundWork;
import id.alurkonten.kit.problem.Faults;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads packages again as they get older, the one that was read the longest ago first, so that rot is seen while a copy
 * elsewhere may still be whole. What it finds is noted beside the record and logged; it mends nothing.
 */
@ApplicationScoped
class ArchiveAuditor {

    private static final Logger LOG = Logger.getLogger(ArchiveAuditor.class);

    private final ArchiveAudits audits;
    private final ArchiveService archive;
    private final ArchiveConfig config;
    private final BackgroundWork background;
    private final MeterRegistry metrics;
    private final Clock clock;

    ArchiveAuditor(
            ArchiveAudits audits,
            ArchiveService archive,
            ArchiveConfig config,
            BackgroundWork background,
            MeterRegistry metrics,
            Clock clock) {
        this.audits = audits;
        this.archive = archive;
        this.config = config;
        this.background = background;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Several replicas read different packages: each holds the one it reads. */
    @Scheduled(every = "${alurkonten.archive.audit.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            for (int read = 0; read < config.audit().atOnce() && oneUnlessStopping(); read++) {
                metrics.counter("alurkonten.archive.audited").increment();
            }
        } catch (RuntimeException e) {
            // the store or the database is away: nothing is said of packages that could not be read
            LOG.warnf("The archive can't be audited for the moment: %s", Faults.rootOf(e));
        }
    }

    private boolean oneUnlessStopping() {
        Optional<BackgroundWork.Piece> piece = background.begin();
        try (BackgroundWork.Piece unused = piece.orElse(() -> {})) {
            return piece.isPresent() && next();
        }
    }

    private boolean next() {
        Instant before = clock.instant().minus(config.audit().within());
        Optional<UUID> oldest = audits.claim(before, config.timeout());
        oldest.map(content -> archive.verify(archive.get(content))).ifPresent(this::note);
        return oldest.isPresent();
    }

    private void note(ArchiveCheck check) {
        audits.record(check);
        if (!check.isIntact()) {
            LOG.errorf(
                    "The archive of content %s is broken: %s",
                    check.contentId(),
                    check.findings().stream()
                            .map(finding -> finding.message().en())
                            .toList());
        }
    }
}
