package id.alurkonten.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What takes Keycloak most of a minute and is the same every time, done once for each user, version and realm file:
 * unpacking, building, and a database with the realm in it. A run copies that database.
 */
record KeycloakHome(Path home, Path seed) {
    private static final Duration STEP_WITHIN = Duration.ofMinutes(5);
    private static final String REALM = "/deploy/keycloak/alurkonten-realm.json";
    private static final String DATABASE = "keycloak.mv.db";

    /** Takes seconds where it was done before, about a minute where it wasn't. */
    static KeycloakHome prepared(Path distribution, Path log) {
        Path home = built(distribution, log);
        return new KeycloakHome(home, seeded(home, log));
    }

    /** Puts the realm's database into the folder, unless it has the one of this very realm file. */
    void seed(Path data) {
        Path mark = data.resolve("realm");
        String realm = seed.getFileName().toString();
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(realm)) {
                return;
            }
            Folders.delete(data);
            Files.createDirectories(data);
            Files.copy(seed.resolve(DATABASE), data.resolve(DATABASE));
            Files.writeString(mark, realm);
        } catch (IOException e) {
            throw new StartupFailure("Cannot write Keycloak's database to " + data + ": " + e.getMessage(), e);
        }
    }

    /** The JVM command of Keycloak's own start script, without its shell, with a heap for a handful of people. */
    List<String> command(String... arguments) {
        return command(home, arguments);
    }

    static String databaseUrl(Path data) {
        return "--db-url=jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE";
    }

    private static Path built(Path distribution, Path log) {
        Path home =
                Folders.cache().resolve(distribution.getFileName().toString().replaceAll("\\.zip$", ""));
        return Folders.createWhole(home, partial -> {
            unzip(distribution, partial);
            List<String> build =
                    command(partial, "build", "--db=dev-file", "--features-disabled=kerberos,ciba,device-flow,par");
            ChildProcess.start(Launch.of("Keycloak's build", build, log)).awaitSuccess(STEP_WITHIN);
        });
    }

    private static Path seeded(Path home, Path log) {
        byte[] realm = realm();
        Path seed = home.resolveSibling(home.getFileName() + "-realm-" + fingerprint(realm));
        return Folders.createWhole(seed, partial -> {
            Path file = Files.write(Files.createDirectories(partial).resolve("realm.json"), realm);
            List<String> seeding = command(home, "import", "--optimized", "--file=" + file, databaseUrl(partial));
            ChildProcess.start(Launch.of("Keycloak's import of the realm", seeding, log))
                    .awaitSuccess(STEP_WITHIN);
        });
    }

    private static List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ChildProcess.java());
        // Compiling thoroughly would make the start a third slower, for a server that seldom has more to do.
        command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Duser.language=en", "-Dfile.encoding=UTF-8"));
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Without the folder that all of the archive is in. */
    private static void unzip(Path archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName());
                Path path = name.getNameCount() == 1
                        ? target
                        : target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
    }

    private static byte[] realm() {
        try (InputStream realm = KeycloakHome.class.getResourceAsStream(REALM)) {
            return realm.readAllBytes();
        } catch (IOException e) {
            throw new StartupFailure("Cannot read the realm file: " + e.getMessage(), e);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
