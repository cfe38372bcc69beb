package id.alurkonten.publishing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A BagIt bag (RFC 8493) as one ZIP. The same content gives the same bytes: files in the order of their names, all of
 * one time, nothing compressed (media hardly shrink, and every system's compressor differs).
 */
final class Bag {

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /** The first moment that a ZIP can name; without a time zone, so that it is the same everywhere. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Where a file's bytes come from. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private record Entry(String sha256, long size, Source source) {}

    private final String base;
    private final SortedMap<String, Entry> payload = new TreeMap<>();
    private final SortedMap<String, String> tags = new TreeMap<>();

    /** @param base the one folder that all files are in */
    Bag(String base) {
        this.base = base + "/";
        tags.put("bagit.txt", DECLARATION);
    }

    /** Adds a file to {@code data/}; its hash is taken on trust and seen to by whoever reads the package back. */
    void addPayload(String name, String sha256, long size, Source source) {
        payload.put("data/" + name, new Entry(sha256, size, source));
    }

    void addPayload(String name, byte[] bytes) {
        addPayload(name, sha256(bytes), bytes.length, () -> new java.io.ByteArrayInputStream(bytes));
    }

    /** Adds a file about the bag, at its top. */
    void addTag(String name, String text) {
        tags.put(name, text);
    }

    /** Adds {@code bag-info.txt}, completed with the size of the payload (section 2.2.2). */
    void addInfo(Map<String, String> info) {
        StringBuilder text = new StringBuilder();
        info.forEach((label, value) -> text.append(label)
                .append(": ")
                // a value of several lines would be read as another label
                .append(value.replaceAll("\\s+", " ").strip())
                .append('\n'));
        long octets = payload.values().stream().mapToLong(Entry::size).sum();
        text.append("Payload-Oxum: ")
                .append(octets)
                .append('.')
                .append(payload.size())
                .append('\n');
        tags.put("bag-info.txt", text.toString());
    }

    /** Writes the whole bag; doesn't close the stream. */
    void writeTo(OutputStream out) throws IOException {
        StringBuilder manifest = new StringBuilder();
        payload.forEach((file, entry) -> line(manifest, entry.sha256(), file));
        tags.put("manifest-sha256.txt", manifest.toString());
        StringBuilder tagManifest = new StringBuilder();
        tags.forEach((file, text) -> line(tagManifest, sha256(bytes(text)), file));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            begin(zip, tag.getKey());
            zip.write(bytes(tag.getValue()));
        }
        for (Map.Entry<String, Entry> file : payload.entrySet()) {
            begin(zip, file.getKey());
            try (InputStream in = file.getValue().source().open()) {
                in.transferTo(zip);
            }
        }
        begin(zip, "tagmanifest-sha256.txt");
        zip.write(bytes(tagManifest.toString()));
        zip.finish();
        zip.flush();
    }

    private void begin(ZipOutputStream zip, String file) throws IOException {
        ZipEntry entry = new ZipEntry(base + file);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void line(StringBuilder manifest, String sha256, String file) {
        manifest.append(sha256).append("  ").append(file).append('\n');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
