package id.alurkonten.publishing.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jboss.logging.Logger;

/**
 * Many packages as one stream, for the archives office (penyerahan arsip): each as it lies in the store, with a list of
 * them and their checksums. Of any size in little memory, and with no transaction open while it streams.
 */
@ApplicationScoped
public class ArchiveExport {

    private static final Logger LOG = Logger.getLogger(ArchiveExport.class);
    private static final int AT_ONCE = 100;
    private static final int BUFFER_BYTES = 64 * 1024;
    /** The first moment that a ZIP can name, so that the same packages give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final CSVFormat LIST = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "archiveId",
                    "contentId",
                    "title",
                    "classification",
                    "retention",
                    "archivedAt",
                    "packageSha256",
                    "package",
                    "state")
            .get();

    private final ArchiveRecords records;
    private final ArchiveStore store;

    ArchiveExport(ArchiveRecords records, ArchiveStore store) {
        this.records = records;
        this.store = store;
    }

    /** How a package got into the export; what is not as it was archived is said, and keeps nothing else out. */
    private enum State {
        WHOLE,
        CHANGED,
        UNREADABLE
    }

    /**
     * Writes them, the oldest first; doesn't close the stream.
     *
     * @throws IOException if nobody takes the stream any more
     */
    public void write(ArchiveFilter filter, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // media hardly shrink
        zip.setLevel(Deflater.NO_COMPRESSION);
        StringBuilder list = new StringBuilder("\uFEFF");
        StringBuilder manifest = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(list, LIST)) {
            List<ArchiveRecord> some = after(filter, Optional.empty());
            while (!some.isEmpty()) {
                for (ArchiveRecord record : some) {
                    write(csv, record, add(zip, record, manifest));
                }
                some = after(filter, Optional.of(some.get(some.size() - 1)));
            }
        }
        text(zip, "daftar.csv", list);
        text(zip, "manifest-sha256.txt", manifest);
        zip.finish();
        zip.flush();
    }

    private List<ArchiveRecord> after(ArchiveFilter filter, Optional<ArchiveRecord> last) {
        return QuarkusTransaction.requiringNew().call(() -> records.after(filter, last, AT_ONCE));
    }

    private State add(ZipOutputStream zip, ArchiveRecord record, StringBuilder manifest) throws IOException {
        try (InputStream in = open(record).orElse(null)) {
            if (in == null) {
                return State.UNREADABLE;
            }
            begin(zip, record.location());
            String sha256 = copy(in, zip, record);
            zip.closeEntry();
            manifest.append(sha256).append("  ").append(record.location()).append('\n');
            return sha256.equals(record.packageSha256()) ? State.WHOLE : State.CHANGED;
        }
    }

    private Optional<InputStream> open(ArchiveRecord record) {
        try {
            return Optional.of(store.open(record.location()));
        } catch (IOException e) {
            LOG.warnf("Package %s is left out of an export: %s", record.location(), e);
            return Optional.empty();
        }
    }

    /** What can be read of it; where that ends early, the hash says so. */
    private static String copy(InputStream in, ZipOutputStream zip, ArchiveRecord record) throws IOException {
        MessageDigest digest = Bag.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = read(in, buffer, record); read >= 0; read = read(in, buffer, record)) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int read(InputStream in, byte[] buffer, ArchiveRecord record) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            LOG.warnf("Package %s can't be read to its end: %s", record.location(), e);
            return -1;
        }
    }

    private static void write(CSVPrinter csv, ArchiveRecord record, State state) throws IOException {
        csv.printRecord(
                record.archiveId(),
                record.contentId(),
                unlikeFormula(record.title()),
                unlikeFormula(record.classification()),
                unlikeFormula(record.retention().orElse("")),
                record.archivedAt(),
                record.packageSha256(),
                record.location(),
                state);
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String unlikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void text(ZipOutputStream zip, String name, CharSequence text) throws IOException {
        begin(zip, name);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
