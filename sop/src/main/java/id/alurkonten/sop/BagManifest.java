package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest of a BagIt bag (RFC 8493, section 2.1.3): which file has which checksum.
 *
 * @param name the manifest's own file name
 * @param checksums path to SHA-256 in lower-case hexadecimal, in the manifest's order
 */
record BagManifest(String name, Map<String, String> checksums) {

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+(\\S.*)");

    static BagManifest read(String name, ArchivePackage bag) throws BrokenPackageException {
        Map<String, String> checksums = new LinkedHashMap<>();
        String[] lines = new String(bag.requiredText(name), UTF_8).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isEmpty() && i == lines.length - 1) {
                break;
            }
            Matcher line = LINE.matcher(lines[i]);
            if (!line.matches()
                    || checksums.put(decoded(line.group(2)), line.group(1).toLowerCase(Locale.ROOT)) != null) {
                throw new BrokenPackageException(name, "file.manifest-line", i + 1);
            }
        }
        return new BagManifest(name, checksums);
    }

    /** Each listed file is there with its checksum. */
    void requireAllIn(ArchivePackage bag) throws BrokenPackageException {
        for (Map.Entry<String, String> listed : checksums.entrySet()) {
            String file = listed.getKey();
            String hash = bag.hashOf(file).orElseThrow(() -> new BrokenPackageException(file, "file.missing"));
            if (!hash.equals(listed.getValue())) {
                throw new BrokenPackageException(file, "file.checksum", name);
            }
        }
    }

    void requireListed(String file) throws BrokenPackageException {
        if (!checksums.containsKey(file)) {
            throw new BrokenPackageException(file, "file.extra", name);
        }
    }

    private static String decoded(String path) {
        return path.replaceAll("%0[dD]", "\r").replaceAll("%0[aA]", "\n").replace("%25", "%");
    }
}
