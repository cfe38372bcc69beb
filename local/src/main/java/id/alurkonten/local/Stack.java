package id.alurkonten.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The whole system on this machine: PostgreSQL, Kafka and Keycloak, then the four packaged services. All of it ends with
 * this JVM. What it keeps is in one folder: {@code postgres/}, {@code kafka/}, {@code keycloak/}, {@code media/},
 * {@code archive/}, {@code credentials.key} and {@code logs/}.
 */
public final class Stack implements AutoCloseable {

    /**
     * What to start.
     *
     * @param state the folder it keeps everything in
     * @param ports where it listens
     * @param durable whether a commit is on disk when it is acknowledged
     * @param services those to start; the databases and topics are there for all four
     * @param environment beside the addresses, for every service: a test's settings
     * @param progress is told what is going on, a line at a time
     * @param platforms whether publishing posts on the {@linkplain LocalPlatforms stub of the platforms}
     */
    public record Plan(
            Checkout checkout,
            Path state,
            StackPorts ports,
            boolean durable,
            Set<Service> services,
            Map<String, String> environment,
            Consumer<String> progress,
            boolean platforms) {

        public Plan {
            services = Set.copyOf(services);
            environment = Map.copyOf(environment);
        }

        /** Without the platforms. */
        public Plan(
                Checkout checkout,
                Path state,
                StackPorts ports,
                boolean durable,
                Set<Service> services,
                Map<String, String> environment,
                Consumer<String> progress) {
            this(checkout, state, ports, durable, services, environment, progress, false);
        }

        /** All four services on free ports, quick rather than durable, quiet: what a system test begins with. */
        public static Plan forTests(Path state) {
            return new Plan(
                    Checkout.here(),
                    state,
                    StackPorts.free(),
                    false,
                    EnumSet.allOf(Service.class),
                    Map.of(),
                    line -> {});
        }

        public Plan with(Set<Service> onlyThese) {
            return new Plan(checkout, state, ports, durable, onlyThese, environment, progress, platforms);
        }

        public Plan with(Map<String, String> extraEnvironment) {
            return new Plan(checkout, state, ports, durable, services, extraEnvironment, progress, platforms);
        }

        public Plan withPlatforms() {
            return new Plan(checkout, state, ports, durable, services, environment, progress, true);
        }

        Path log(String name) {
            return Folders.create(state.resolve("logs")).resolve(name + ".log");
        }
    }

    private final Plan plan;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalKeycloak keycloak;
    private final Optional<LocalPlatforms> platforms;
    private final Map<Service, LocalService> services = new EnumMap<>(Service.class);
    private final List<LocalService> replicas = new CopyOnWriteArrayList<>();
    private final List<LocalDesk> desks = new CopyOnWriteArrayList<>();

    private Stack(
            Plan plan,
            LocalPostgres postgres,
            LocalKafka kafka,
            LocalKeycloak keycloak,
            Optional<LocalPlatforms> platforms) {
        this.plan = plan;
        this.postgres = postgres;
        this.kafka = kafka;
        this.keycloak = keycloak;
        this.platforms = platforms;
    }

    /**
     * Starts all of it, as much at once as can be; returns when every part is ready.
     *
     * @throws StartupFailure if a part can't be started; the others are then stopped
     */
    public static Stack start(Plan plan) {
        // Asked first: what isn't built should be said at once, not after the servers are up.
        Path distribution = plan.checkout().keycloakDistribution();
        plan.services().forEach(plan.checkout()::program);
        Optional<Path> stub = plan.platforms() ? Optional.of(plan.checkout().platforms()) : Optional.empty();
        Path state = Folders.create(plan.state());
        StackPorts ports = plan.ports();
        var postgres = Parts.start(
                plan.progress(),
                "PostgreSQL",
                () -> LocalPostgres.start(
                        state.resolve("postgres"), plan.log("postgres"), ports.postgres(), plan.durable()));
        var kafka = Parts.start(
                plan.progress(),
                "Kafka",
                () -> LocalKafka.start(state.resolve("kafka"), plan.log("kafka"), ports.kafka()));
        var keycloak = Parts.start(
                plan.progress(),
                "Keycloak",
                () -> LocalKeycloak.start(
                        distribution, state.resolve("keycloak"), plan.log("keycloak"), ports.keycloak()));
        var platforms = stub.map(program -> Parts.start(
                plan.progress(),
                "Platforms",
                () -> LocalPlatforms.start(program, plan.log("platforms"), ports.platforms())));
        List<CompletableFuture<?>> parts = new ArrayList<>(List.of(postgres, kafka, keycloak));
        platforms.ifPresent(parts::add);
        try {
            Parts.await(parts);
        } catch (StartupFailure e) {
            // Those still starting are closed as soon as they can be.
            List<CompletableFuture<Void>> unused = new ArrayList<>(List.of(
                    postgres.thenAccept(LocalPostgres::close),
                    kafka.thenAccept(LocalKafka::close),
                    keycloak.thenAccept(LocalKeycloak::close)));
            platforms.ifPresent(starting -> unused.add(starting.thenAccept(LocalPlatforms::close)));
            throw e;
        }
        Stack stack =
                new Stack(plan, postgres.join(), kafka.join(), keycloak.join(), platforms.map(CompletableFuture::join));
        try {
            stack.startServices();
            return stack;
        } catch (StartupFailure e) {
            stack.close();
            throw e;
        }
    }

    private void startServices() {
        for (Service service : Service.values()) {
            postgres.createDatabase(service.database(), service.database(), service.database());
        }
        for (Service service : plan.services()) {
            services.put(
                    service,
                    prepared(service, service.module(), plan.ports().services().get(service)));
        }
        List<CompletableFuture<LocalService>> starting = new ArrayList<>();
        for (LocalService service : services.values()) {
            starting.add(Parts.start(plan.progress(), service.service().module(), () -> {
                service.start();
                return service;
            }));
        }
        Parts.await(starting);
    }

    private LocalService prepared(Service service, String logName, int wantedPort) {
        int port = Ports.orFree(wantedPort);
        return LocalService.of(
                service, plan.checkout().program(service), plan.log(logName), port, environment(service, port));
    }

    private Map<String, String> environment(Service service, int port) {
        Map<String, String> environment = new HashMap<>();
        // Else every thread has a heap of its own in the C library too.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
        environment.put("ALURKONTEN_MEDIA_FOLDER", folder("media"));
        // No load balancer has to find out that it stops.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("ALURKONTEN_ARCHIVE_FOLDER", folder("archive"));
        if (service == Service.PUBLISHING) {
            environment.put("ALURKONTEN_CREDENTIALS_KEY", CredentialsKey.in(plan.state()));
            platforms.ifPresent(stub -> environment.putAll(stub.environment(port)));
        }
        environment.putAll(plan.environment());
        return environment;
    }

    private String folder(String name) {
        return Folders.create(plan.state().resolve(name)).toString();
    }

    /** Everything is kept here. */
    public Path folder() {
        return plan.state();
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    /** Where publishing posts, if the plan asked for it. */
    public Optional<LocalPlatforms> platforms() {
        return platforms;
    }

    /**
     * One of the services, to be addressed, stopped, killed or started again.
     *
     * @throws IllegalArgumentException if the plan left it out
     */
    public LocalService service(Service service) {
        LocalService running = services.get(service);
        if (running == null) {
            throw new IllegalArgumentException(service.module() + " is not part of this stack");
        }
        return running;
    }

    /** One more process of a service, on a port of its own: to be started, and killed or stopped, like the first. */
    public LocalService replica(Service service) {
        LocalService replica = prepared(service, service.module() + "-" + (replicas.size() + 2), 0);
        replicas.add(replica);
        return replica;
    }

    /** Starts the desk for these services; it stops with the stack. */
    public LocalDesk startDesk() {
        Map<Service, String> addresses = new EnumMap<>(Service.class);
        // One that was left out is run by somebody at its usual place.
        for (Service service : Service.values()) {
            LocalService here = services.get(service);
            addresses.put(service, here == null ? "http://localhost:" + service.defaultPort() : here.baseUrl());
        }
        LocalDesk desk = Parts.start(
                        plan.progress(),
                        LocalDesk.MODULE,
                        () -> LocalDesk.start(
                                plan.checkout().program(LocalDesk.MODULE),
                                plan.log(LocalDesk.MODULE),
                                plan.ports().desk(),
                                keycloak,
                                addresses))
                .join();
        desks.add(desk);
        return desk;
    }

    /** Those that the plan has, in the order of the procedure. */
    public List<LocalService> services() {
        return List.copyOf(services.values());
    }

    /** Stops the services, all at once, then what they stand on. */
    @Override
    public void close() {
        desks.forEach(LocalDesk::requestStop);
        desks.forEach(LocalDesk::close);
        List<LocalService> all = new ArrayList<>(services.values());
        all.addAll(replicas);
        all.forEach(LocalService::requestStop);
        all.forEach(LocalService::stop);
        platforms.ifPresent(LocalPlatforms::close);
        keycloak.close();
        kafka.close();
        postgres.close();
    }
}
