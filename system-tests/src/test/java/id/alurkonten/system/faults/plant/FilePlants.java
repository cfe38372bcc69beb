package id.alurkonten.system.faults.plant;

import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.Invariant.OTHER_BYTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Files that are changed, lost or taken for one another. */
final class FilePlants {

    private FilePlants() {}

    static List<Plant> all() {
        return List.of(
                new Plant("package-changed", OTHER_BYTES, ground -> {
                    UUID content = ground.publishedWithMedia();
                    flip(packageOf(ground, content));
                    return content;
                }),
                new Plant("package-lost", OTHER_BYTES, ground -> {
                    UUID content = ground.publishedWithMedia();
                    Files.delete(packageOf(ground, content));
                    return content;
                }),
                new Plant("package-of-another", OTHER_BYTES, ground -> {
                    UUID content = ground.publishedWithMedia();
                    Path theirs = packageOf(ground, ground.publishedWithMedia());
                    Files.copy(theirs, packageOf(ground, content), StandardCopyOption.REPLACE_EXISTING);
                    ground.change(
                            PUBLISHING,
                            "update archive_record set package_sha256 = ?, package_size = ? where content_id = ?",
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(theirs))),
                            Files.size(theirs),
                            content);
                    return content;
                }),
                new Plant("media-changed", OTHER_BYTES, ground -> {
                    String sha256 = mediumOf(ground, ground.publishedWithMedia());
                    flip(object(ground, sha256));
                    return sha256;
                }),
                new Plant("media-lost", OTHER_BYTES, ground -> {
                    UUID content = ground.publishedWithMedia();
                    Files.delete(object(ground, mediumOf(ground, content)));
                    return content;
                }));
    }

    private static Path packageOf(Ground ground, UUID content) {
        return ground.folder("archive")
                .resolve(ground.value(
                        String.class, PUBLISHING, "select location from archive_record where content_id = ?", content));
    }

    private static String mediumOf(Ground ground, UUID content) {
        return ground.value(
                String.class,
                PUBLISHING,
                "select approval->'design'->'media'->0->>'sha256' from content_folder where content_id = ?",
                content);
    }

    private static Path object(Ground ground, String sha256) {
        return ground.folder("media")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
