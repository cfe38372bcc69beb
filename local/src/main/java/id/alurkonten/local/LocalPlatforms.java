package id.alurkonten.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The six platforms' stub of {@code system-tests}, as a child process: publishing posts on it in the place of the real
 * ones. It has one account for each channel from the start, and forgets what was posted when it ends.
 */
public final class LocalPlatforms implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final List<String> CHANNELS = List.of("INSTAGRAM", "FACEBOOK", "THREADS", "YOUTUBE", "TIKTOK", "X");

    private final int port;
    private final ChildProcess server;

    private LocalPlatforms(int port, ChildProcess server) {
        this.port = port;
        this.server = server;
    }

    /**
     * @param program the jar of {@code system-tests}
     * @param wantedPort 0 for any that is free
     * @throws StartupFailure if it doesn't come up
     */
    static LocalPlatforms start(Path program, Path log, int wantedPort) {
        int port = Ports.orFree(wantedPort);
        ChildProcess server = ChildProcess.start(Launch.of(
                "Platforms",
                List.of(
                        ChildProcess.java(),
                        "-Xms16m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        program.toString(),
                        Integer.toString(port)),
                log));
        LocalPlatforms platforms = new LocalPlatforms(port, server);
        server.awaitReady(READY_WITHIN, () -> Http.answersOk(platforms.controlUrl() + "/faults"));
        return platforms;
    }

    public String baseUrl() {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    /** Looking at what was posted, and making things go wrong. */
    public String controlUrl() {
        return baseUrl() + "/_control";
    }

    /** What makes publishing post here, and hand out links that can be fetched from here. */
    Map<String, String> environment(int publishingPort) {
        Map<String, String> environment = new HashMap<>();
        for (String channel : CHANNELS) {
            environment.put(
                    "ALURKONTEN_PUBLISHING_PLATFORMS_" + channel + "_URL",
                    baseUrl() + "/" + channel.toLowerCase(Locale.ROOT));
        }
        environment.put("ALURKONTEN_PUBLISHING_PLATFORMS_YOUTUBE_TOKEN_URL", baseUrl() + "/youtube");
        // The stub shows at once what it has taken.
        environment.put("ALURKONTEN_PUBLISHING_SETTLE_AFTER", "10s");
        environment.put("ALURKONTEN_LINKS_PUBLIC_URL", "http://" + Ports.LOOPBACK + ":" + publishingPort);
        // Elsewhere no platform may send it to an address of this machine.
        environment.put("ALURKONTEN_LINKS_ALLOW_LOOPBACK", "true");
        return environment;
    }

    /** {@code SIGTERM}; returns when it is gone. */
    @Override
    public void close() {
        server.stop();
    }
}
