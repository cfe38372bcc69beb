package id.alurkonten.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository's folder, and where the build leaves what the stack is started from. */
public record Checkout(Path root) {

    /** The one that the working folder is in. */
    public static Checkout here() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new StartupFailure("Not inside the repository: " + Path.of("").toAbsolutePath());
        }
        return new Checkout(folder);
    }

    Path keycloakDistribution() {
        Path folder = root.resolve("local/target/keycloak");
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            List<Path> zips = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            if (zips.isEmpty()) {
                throw notBuilt("local");
            }
            return zips.get(zips.size() - 1);
        } catch (IOException e) {
            throw new StartupFailure("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    Path program(Service service) {
        return program(service.module());
    }

    /** What the build leaves of a module that can be started. */
    Path program(String module) {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw notBuilt(module);
        }
        return jar;
    }

    /** The stub of the platforms. */
    Path platforms() {
        Path jar = root.resolve("system-tests/target/system-tests-0.1.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw notBuilt("system-tests");
        }
        return jar;
    }

    private static StartupFailure notBuilt(String module) {
        return new StartupFailure(module + " is not built: run ./mvnw package -DskipTests -pl " + module + " -am");
    }
}
