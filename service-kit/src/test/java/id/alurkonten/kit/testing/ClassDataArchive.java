package id.alurkonten.kit.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes the archive from which a packaged service's classes are shared (JEP 350), so that it starts in a third of the
 * time: runs the service once against a real database and broker, asks it something, and has the JVM write down what it
 * has loaded. The build runs it after the service is packaged.
 */
public final class ClassDataArchive {

    /** Beside {@code quarkus-run.jar}; given to the JVM as {@code -XX:SharedArchiveFile}. */
    private static final String NAME = "app-cds.jsa";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path application;
    private final int port;

    private ClassDataArchive(Path application) throws IOException {
        this.application = application;
        try (var socket = new java.net.ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** @param arguments the folder in which {@code quarkus-run.jar} is */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServiceEnvironment environment = new ServiceEnvironment();
        try {
            new ClassDataArchive(Path.of(arguments[0])).make(environment.start());
        } finally {
            environment.stop();
        }
    }

    private void make(Map<String, String> settings) throws IOException, InterruptedException {
        Path archive = application.resolve(NAME);
        Path log = application.resolveSibling("class-data.log");
        Files.deleteIfExists(archive);
        ProcessBuilder program = new ProcessBuilder(command(settings))
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What somebody has set for the services is for those that will run, not for this one.
        program.environment().keySet().removeIf(name -> name.startsWith("ALURKONTEN_"));
        Process service = program.start();
        try {
            awaitReady(service, log);
            for (String path : List.of("/q/openapi", "/q/metrics", "/q/health", "/api/v1/none")) {
                get(path);
            }
            // SIGTERM: it writes the archive as it ends.
            service.destroy();
            if (!service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(archive)) {
                throw new IllegalStateException("The JVM wrote no archive of its classes; see " + log);
            }
        } finally {
            service.destroyForcibly();
        }
    }

    /** Relative, as it will be started: the JVM compares the class path it has with that of the archive. */
    private List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + NAME, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        // Writing the archive is part of stopping.
        command.add("-Dalurkonten.stop.within=" + PATIENCE.toSeconds() + "s");
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    private void awaitReady(Process service, Path log) {
        await("the service; see " + log)
                .atMost(PATIENCE)
                .failFast("The service has ended; see " + log, () -> !service.isAlive())
                .until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** With a token, so that those classes are there too. */
    private int get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TokenIssuer.token("humas1", "humas"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
