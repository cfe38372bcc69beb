package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.sop.SheetVerifier;
import id.alurkonten.sop.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the media store and the archive, and hashes every byte in them anew. */
final class FolderReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{64}");

    private final SheetReader sheets;

    FolderReader(SheetReader sheets) {
        this.sheets = sheets;
    }

    Stored read(Path media, Path archive) {
        return new Stored(media(media), packages(archive));
    }

    private static Map<String, String> media(Path folder) {
        return files(folder).parallelStream()
                .filter(file -> OBJECT.matcher(file.getFileName().toString()).matches())
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), file -> unchecked(() -> Hash.of(file)), (a, b) -> b));
    }

    private Map<String, Stored.Archived> packages(Path folder) {
        return files(folder).parallelStream()
                .filter(file -> file.toString().endsWith(".zip"))
                .collect(Collectors.toMap(
                        file -> folder.relativize(file).toString(), file -> unchecked(() -> packed(file))));
    }

    private Stored.Archived packed(Path zip) throws IOException {
        String fault = SheetVerifier.verify(zip) instanceof Verification.Broken broken
                ? broken.message().en()
                : "";
        Map<String, String> files = new HashMap<>();
        JsonNode content = JSON.missingNode();
        Sheet sheet = Sheet.EMPTY;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (name.equals("data/content.json")) {
                    content = JSON.readTree(file.getInputStream(entry));
                } else if (name.equals("control-sheet.json")) {
                    sheet = sheets.read(JSON.readTree(file.getInputStream(entry)));
                } else if (name.startsWith("data/")) {
                    files.put(
                            name.replaceFirst("data/", "").replaceFirst("\\..*", ""),
                            Hash.of(file.getInputStream(entry)));
                }
            }
        } catch (IOException e) {
            fault = fault.isEmpty() ? e.toString() : fault;
        }
        return new Stored.Archived(
                Hash.of(zip),
                Files.size(zip),
                fault,
                content.path("contentHash").asText(),
                Hash.ofDesign(content.path("design")),
                named(content.path("design")),
                files,
                sheet);
    }

    private static Set<String> named(JsonNode design) {
        Set<String> named = new HashSet<>();
        design.path("media").forEach(medium -> named.add(medium.path("sha256").asText()));
        return named;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("It went away while it was read: " + e.getFile(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
