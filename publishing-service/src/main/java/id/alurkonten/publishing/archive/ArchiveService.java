package id.alurkonten.publishing.archive;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.publishing.archive.ArchiveCheck.Finding;
import id.alurkonten.publishing.archive.ArchiveCheck.Part;
import id.alurkonten.publishing.archive.ArchiveStore.Inspection;
import id.alurkonten.publishing.publication.ContentFolder;
import id.alurkonten.publishing.publication.ContentFolders;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.Verification;
import id.alurkonten.sop.Wording;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people do with the archive. */
@ApplicationScoped
public class ArchiveService {

    private final ArchiveRecords records;
    private final ContentFolders folders;
    private final ArchiveStore store;
    private final ArchiveConfig config;
    private final EntityManager entities;
    private final Clock clock;

    ArchiveService(
            ArchiveRecords records,
            ContentFolders folders,
            ArchiveStore store,
            ArchiveConfig config,
            EntityManager entities,
            Clock clock) {
        this.records = records;
        this.folders = folders;
        this.store = store;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /** A record with the folder that it was archived from. */
    public record Archived(ArchiveRecord record, ContentFolder folder) {}

    @Transactional
    public Page<ArchiveRecord> page(ArchiveFilter filter, int page, int size) {
        return records.page(filter, page, size);
    }

    /**
     * The archive of a content.
     *
     * @throws ProblemException 404 if it has none
     */
    @Transactional
    public Archived get(UUID contentId) {
        return new Archived(record(contentId), folders.findById(contentId));
    }

    /** Fills in where the paper stands, how long it is kept and under which code; null leaves it as it is. */
    @Transactional
    public Archived describe(
            UUID contentId, String ifMatch, String classification, String retention, String physicalLocation) {
        ArchiveRecord record = record(contentId);
        Preconditions.require(ifMatch, record.version());
        requireKnown(classification);
        record.describe(classification, retention, physicalLocation);
        entities.flush();
        return new Archived(record, folders.findById(contentId));
    }

    /**
     * The package's bytes; the caller closes them.
     *
     * @throws ProblemException 404 if it is not in its place
     * @throws UncheckedIOException if the archive store is away
     */
    public InputStream open(ArchiveRecord record) {
        try {
            return store.open(record.location());
        } catch (NoSuchFileException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "archive.package-missing").because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads package and control sheet anew and says what is broken. No transaction is open while it reads.
     *
     * @throws UncheckedIOException if the archive store is away
     */
    public ArchiveCheck verify(Archived archived) {
        ArchiveRecord record = archived.record();
        List<Finding> findings = new ArrayList<>();
        checkPackage(record, findings);
        checkSheet(record, archived.folder().controlSheet(), findings);
        return new ArchiveCheck(
                record.contentId(), record.archiveId(), clock.instant(), record.packageSha256(), List.copyOf(findings));
    }

    private void checkPackage(ArchiveRecord record, List<Finding> findings) {
        try {
            Inspection inspection = store.inspect(record.location());
            if (!inspection.kept().sha256().equals(record.packageSha256())) {
                findings.add(new Finding(
                        Part.PACKAGE,
                        wording("archive.package-changed", inspection.kept().sha256(), record.packageSha256())));
            }
            if (inspection.verification() instanceof Verification.Broken broken) {
                findings.add(new Finding(Part.PACKAGE, broken.message()));
            }
        } catch (NoSuchFileException e) {
            findings.add(new Finding(Part.PACKAGE, wording("archive.package-missing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet that goes on must still be the one that vouched for this package. */
    private static void checkSheet(ArchiveRecord record, ControlSheet sheet, List<Finding> findings) {
        if (sheet.verify() instanceof Verification.Broken broken) {
            findings.add(new Finding(Part.CONTROL_SHEET, broken.message()));
        } else if (sheet.lastOf(StepCode.ARCHIVE)
                .filter(step -> step.output().refs().contains("sha256:" + record.packageSha256()))
                .isEmpty()) {
            findings.add(new Finding(Part.CONTROL_SHEET, wording("archive.sheet-of-another-package")));
        }
    }

    private static Wording wording(String key, Object... arguments) {
        return new Wording(
                Messages.ofKit().text(Messages.INDONESIAN, key, arguments),
                Messages.ofKit().text(Messages.ENGLISH, key, arguments));
    }

    /** A code that isn't in the agency's table would be looked for in vain. */
    private void requireKnown(String classification) {
        if (classification != null
                && !config.codes().isEmpty()
                && !config.codes().containsKey(classification)) {
            throw ProblemException.invalid(
                    "classification",
                    "archive.code-unknown",
                    String.join(", ", config.codes().keySet().stream().sorted().toList()));
        }
    }

    void start(@Observes StartupEvent started) {
        if (!config.codes().isEmpty() && !config.codes().containsKey(config.classification())) {
            throw new IllegalStateException("alurkonten.archive.classification is none of alurkonten.archive.codes: "
                    + config.classification());
        }
    }

    private ArchiveRecord record(UUID contentId) {
        return records.ofContent(contentId)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "not-found.archive", contentId));
    }
}
