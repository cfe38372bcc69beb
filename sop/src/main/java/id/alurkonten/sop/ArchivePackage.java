package id.alurkonten.sop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of an archive package, by their path inside the bag's base folder. The ZIP is read once and in a stream:
 * nothing is unpacked, and only the few small files that are read as text stay in memory.
 */
final class ArchivePackage {

    static final String DECLARATION = "bagit.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String CONTROL_SHEET = "control-sheet.json";
    static final String CONTENT = "data/content.json";

    private static final Set<String> TEXTS = Set.of(DECLARATION, MANIFEST, TAG_MANIFEST, CONTROL_SHEET, CONTENT);

    static final int MAX_FILES = 10_000;
    static final int MAX_TEXT_BYTES = 16 << 20;

    /** Media hardly shrink in a ZIP. What grows a hundredfold, beyond a start for small texts, is a bomb. */
    private static final int MAX_GROWTH = 100;

    private static final long GROWTH_STARTS_AT = 64L << 20;

    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private String base;
    private long bytesLeft;

    private ArchivePackage(long bytesLeft) {
        this.bytesLeft = bytesLeft;
    }

    static ArchivePackage read(Path zip) throws IOException, BrokenPackageException {
        ArchivePackage read = new ArchivePackage(Files.size(zip) * MAX_GROWTH + GROWTH_STARTS_AT);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MAX_FILES) {
                throw new BrokenPackageException(nameOf(zip), "file.too-many", MAX_FILES);
            }
            List<? extends ZipEntry> entries = file.stream().toList();
            for (ZipEntry entry : entries) {
                read.add(file, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException is what ZipFile says to names that are not UTF-8
            throw new BrokenPackageException(nameOf(zip), "file.not-a-zip", e.getMessage());
        }
        return read;
    }

    /** The paths of all files, in the order of the ZIP. */
    Set<String> files() {
        return hashes.keySet();
    }

    /** The SHA-256 of a file, in lower-case hexadecimal. */
    Optional<String> hashOf(String file) {
        return Optional.ofNullable(hashes.get(file));
    }

    boolean holdsBytesOf(String sha256) {
        return hashes.entrySet().stream()
                .anyMatch(file ->
                        file.getKey().startsWith("data/") && file.getValue().equals(sha256));
    }

    /** A file that is read as text. */
    Optional<byte[]> text(String file) {
        return Optional.ofNullable(texts.get(file));
    }

    byte[] requiredText(String file) throws BrokenPackageException {
        return text(file).orElseThrow(() -> new BrokenPackageException(file, "file.missing"));
    }

    private void add(ZipFile zip, ZipEntry entry) throws BrokenPackageException {
        String name = entry.getName();
        if (isUnsafe(name)) {
            throw new BrokenPackageException(printable(name), "file.unsafe-name");
        }
        int slash = name.indexOf('/');
        if (base == null && slash > 0) {
            base = name.substring(0, slash + 1);
        }
        if (base == null || !name.startsWith(base)) {
            throw new BrokenPackageException(name, "file.other-base", base == null ? "/" : base);
        }
        if (entry.isDirectory()) {
            return;
        }
        String file = name.substring(base.length());
        if (hashes.containsKey(file)) {
            throw new BrokenPackageException(file, "file.duplicate");
        }
        hashes.put(file, hash(zip, entry, file));
    }

    private String hash(ZipFile zip, ZipEntry entry, String file) throws BrokenPackageException {
        MessageDigest sha256 = CanonicalJson.sha256();
        ByteArrayOutputStream text = TEXTS.contains(file) ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytesLeft -= read;
                // the sizes that a ZIP declares may lie, so what comes out is what is counted
                if (bytesLeft < 0) {
                    throw new BrokenPackageException(file, "file.too-large", MAX_GROWTH + " × ZIP");
                }
                sha256.update(buffer, 0, read);
                if (text != null) {
                    if (text.size() + read > MAX_TEXT_BYTES) {
                        throw new BrokenPackageException(file, "file.too-large", MAX_TEXT_BYTES);
                    }
                    text.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            throw new BrokenPackageException(file, "file.not-a-zip", e.getMessage());
        }
        if (text != null) {
            texts.put(file, text.toByteArray());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Whether unpacking the name could write outside the folder it is unpacked in, on any system. */
    static boolean isUnsafe(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == ':')) {
            return true;
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static String nameOf(Path zip) {
        return String.valueOf(zip.getFileName());
    }
}
