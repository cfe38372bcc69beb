package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive package as publishing writes it; change what you like, with or without making up for it. */
final class BagFixture {

    static final String POSTER = "data/media/poster.png";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String base = "konten-c1/";

    /** A package in which everything agrees. */
    BagFixture() {
        byte[] poster = "not really a picture".getBytes(UTF_8);
        String design = """
                {"media":[{"sha256":"%s","altText":"Poster layanan","role":"MAIN"}],
                 "variants":[{"channel":"INSTAGRAM","caption":"Izin usaha kini daring 😀","hashtags":["dpmptsp"]}]}
                """.formatted(sha256(poster));
        String contentHash = CanonicalJson.sha256(json(design));
        file("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        file("bag-info.txt", "Source-Organization: DPMPTSP Jawa Barat\n");
        files.put(POSTER, poster);
        file("data/content.json", "{\"contentHash\":\"" + contentHash + "\",\"design\":" + design + "}");
        file("control-sheet.json", ControlSheetFixture.allNineSteps(contentHash).toString());
        listPayload().listTags();
    }

    BagFixture file(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
        return this;
    }

    BagFixture replace(String name, String from, String to) {
        String text = new String(files.get(name), UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " doesn't say " + from);
        }
        return file(name, text.replace(from, to));
    }

    BagFixture without(String name) {
        files.remove(name);
        return this;
    }

    BagFixture base(String other) {
        base = other;
        return this;
    }

    /** Writes the payload manifest for the files as they are now. */
    BagFixture listPayload() {
        return file("manifest-sha256.txt", manifest(true));
    }

    /** Writes the tag manifest for the files as they are now. */
    BagFixture listTags() {
        files.remove("tagmanifest-sha256.txt");
        return file("tagmanifest-sha256.txt", manifest(false));
    }

    Path writeTo(Path folder) throws IOException {
        Path zip = folder.resolve("paket.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zipped.putNextEntry(new ZipEntry(base + file.getKey()));
                zipped.write(file.getValue());
                zipped.closeEntry();
            }
        }
        return zip;
    }

    private String manifest(boolean payload) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("data/") == payload)
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static JsonNode json(String text) {
        try {
            return Json.STRICT.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(CanonicalJson.sha256().digest(bytes));
    }
}
