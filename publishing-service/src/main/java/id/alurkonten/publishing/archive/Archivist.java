package id.alurkonten.publishing.archive;

import id.alurkonten.kit.failpoint.Failpoint;
import id.alurkonten.kit.lifecycle.BackgroundWork;
import id.alurkonten.kit.problem.Faults;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.archive.ArchiveStore.Inspection;
import id.alurkonten.publishing.archive.ArchiveStore.Kept;
import id.alurkonten.publishing.publication.ContentFolder;
import id.alurkonten.publishing.publication.ContentFolders;
import id.alurkonten.publishing.publication.FolderEvent;
import id.alurkonten.publishing.publication.FolderStatus;
import id.alurkonten.sop.QualityStandard;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Archives what was approved (step 8): writes the package, reads it back, and only when it is whole signs the step and
 * lays out the publications. It holds its job's row meanwhile, so a killed one frees it at once and any replica begins
 * anew; what fails is tried again for as long as it takes.
 */
@ApplicationScoped
public class Archivist {

    private static final Logger LOG = Logger.getLogger(Archivist.class);
    /** Each package in hand holds a database connection; whoever finds no place leaves the rest to those at work. */
    private static final int AT_ONCE = 2;

    private final ArchiveJobs jobs;
    private final ContentFolders folders;
    private final PackageMaker packages;
    private final ArchiveStore store;
    private final ArchiveConfig config;
    private final QualityStandard standard;
    private final EntityManager entities;
    private final Event<FolderEvent> events;
    private final BackgroundWork background;
    private final MeterRegistry metrics;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Archivist(
            ArchiveJobs jobs,
            ContentFolders folders,
            PackageMaker packages,
            ArchiveStore store,
            ArchiveConfig config,
            QualityStandard standard,
            EntityManager entities,
            Event<FolderEvent> events,
            BackgroundWork background,
            MeterRegistry metrics) {
        this.jobs = jobs;
        this.folders = folders;
        this.packages = packages;
        this.store = store;
        this.config = config;
        this.standard = standard;
        this.entities = entities;
        this.events = events;
        this.background = background;
        this.metrics = metrics;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArchiveRequested request) {
        // a thread of its own, with nothing of the transaction that has just ended
        Infrastructure.getDefaultWorkerPool().execute(this::work);
    }

    /** Archives all that is waiting and that nobody else is at. */
    @Scheduled(every = "${alurkonten.archive.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = oneUnlessStopping();
            }
        } finally {
            places.release();
        }
    }

    private boolean oneUnlessStopping() {
        Optional<BackgroundWork.Piece> piece = background.begin();
        try (BackgroundWork.Piece unused = piece.orElse(() -> {})) {
            return piece.isPresent() && next();
        }
    }

    private boolean next() {
        AtomicReference<ArchiveJobs.Job> inHand = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) config.timeout().toSeconds())
                    .call(() -> {
                        Optional<ArchiveJobs.Job> job = jobs.claim();
                        job.ifPresent(inHand::set);
                        if (job.isPresent()) {
                            archive(job.get());
                        }
                        return job.isPresent();
                    });
        } catch (RuntimeException e) {
            ArchiveJobs.Job job = inHand.get();
            if (job == null) {
                LOG.warnf("The archive's jobs can't be reached: %s", e.toString());
                return false;
            }
            log(job, e);
            metrics.counter("alurkonten.archive.failures").increment();
            return postponed(job, e);
        }
    }

    /** A store or file that is not there says it in a line; what nobody has foreseen says where it happened. */
    private static void log(ArchiveJobs.Job job, RuntimeException failure) {
        boolean foreseen =
                Faults.isTransient(failure) || failure instanceof ProblemException || failure instanceof MissingMedia;
        LOG.errorf(
                foreseen ? null : failure,
                "Content %s is not archived yet: %s",
                job.contentId(),
                Faults.rootOf(failure));
    }

    private boolean postponed(ArchiveJobs.Job job, RuntimeException failure) {
        try {
            jobs.postpone(job.contentId(), Faults.rootOf(failure).toString());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The archive's jobs can't be reached: %s", e.toString());
            return false;
        }
    }

    private void archive(ArchiveJobs.Job job) throws IOException {
        ContentFolder folder = folders.findById(job.contentId());
        if (folder.status() == FolderStatus.ARCHIVING) {
            Approval approval = folder.approval().orElseThrow();
            String location = location(approval);
            Kept kept = store.put(location, packages.make(approval, folder.controlSheet(), job.requestedAt()));
            Failpoint.ARCHIVE_AFTER_WRITE.reached();
            requireWhole(store.inspect(location), kept);
            // it may have been called off while the package was written
            entities.refresh(folder, LockModeType.PESSIMISTIC_WRITE);
            if (folder.status() == FolderStatus.ARCHIVING) {
                record(folder, approval, location, kept);
            }
        }
        jobs.done(job.contentId());
    }

    private void record(ContentFolder folder, Approval approval, String location, Kept kept) {
        Instant now = folders.now();
        ArchiveRecord record = ArchiveRecord.of(approval, location, kept, now, config);
        entities.persist(record);
        events.fire(folder.archived(record.archiveId(), kept.sha256(), record.classification(), now, standard));
    }

    private static void requireWhole(Inspection inspection, Kept kept) throws IOException {
        if (!inspection.verification().isIntact() || !inspection.kept().equals(kept)) {
            throw new IOException("The package read back is not the one written: "
                    + inspection.verification().message().en());
        }
    }

    /** By year, so that no folder grows without end. */
    private String location(Approval approval) {
        int year = LocalDate.ofInstant(
                        approval.approvedAt(), standard.calendar().zone())
                .getYear();
        return year + "/" + PackageMaker.nameOf(approval) + ".zip";
    }
}
