package id.alurkonten.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The desk as it is packaged, as a child process: the pages for people, on top of the services of a stack. */
public final class LocalDesk implements AutoCloseable {
    public static final String MODULE = "desk";
    public static final int DEFAULT_PORT = 8080;

    /** Of the local realm: for one's own machine, as the passwords of its people are. */
    private static final String CLIENT_SECRET = "alur-konten-desk";

    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    private static final List<String> JVM =
            List.of("-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-Xss512k", "-XX:TieredStopAtLevel=1", "-jar");

    private final int port;
    private final ChildProcess process;

    private LocalDesk(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it; returns when it is ready.
     *
     * @param program its {@code quarkus-run.jar}
     * @param services where each answers
     * @param wantedPort 0 for any that is free
     * @throws StartupFailure if it isn't ready within five minutes; if it ends, at once
     */
    static LocalDesk start(
            Path program, Path log, int wantedPort, LocalKeycloak keycloak, Map<Service, String> services) {
        int port = Ports.orFree(wantedPort);
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        command.add(program.getFileName().toString());
        Launch launch = Launch.of(MODULE, command, log)
                .with(environment(port, keycloak, services))
                .in(program.getParent());
        LocalDesk desk = new LocalDesk(port, ChildProcess.start(launch));
        desk.process.awaitReady(READY_WITHIN, desk::isReady);
        return desk;
    }

    private static Map<String, String> environment(int port, LocalKeycloak keycloak, Map<Service, String> services) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", CLIENT_SECRET);
        // Another one for each run: who was signed in before signs in again.
        environment.put("ALURKONTEN_DESK_SECRET", UUID.randomUUID().toString() + UUID.randomUUID());
        services.forEach(
                (service, address) -> environment.put("QUARKUS_REST_CLIENT_" + service.name() + "_URL", address));
        return environment;
    }

    public int port() {
        return port;
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    private boolean isReady() {
        return Http.answersOk("http://" + Ports.LOOPBACK + ":" + port + "/q/health/ready");
    }

    void requestStop() {
        process.requestStop();
    }

    @Override
    public void close() {
        process.stop();
    }
}
