package id.alurkonten.local;

import id.alurkonten.local.demo.Demo;
import id.alurkonten.local.demo.DemoFailed;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** {@code ./start}: brings the stack up, says where it is, and stays until it is told to stop. */
public final class Start {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Start() {}

    public static void main(String[] words) {
        // Kafka's client explains itself at length; what matters here is said by the lines below.
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            run(StartOptions.parse(Arrays.asList(words)), System.getenv());
        } catch (StartupFailure | DemoFailed e) {
            if (!Children.areStopping()) {
                OUT.println("./start: " + e.getMessage());
            }
            System.exit(1);
        }
    }

    private static void run(StartOptions options, Map<String, String> environment) {
        Checkout checkout = Checkout.here();
        Path state = Optional.ofNullable(environment.get("ALURKONTEN_LOCAL"))
                .map(Path::of)
                .orElse(checkout.root().resolve(".local"))
                .toAbsolutePath();
        StackPorts ports = StackPorts.from(environment);
        RunFolder folder = RunFolder.take(state);
        AtomicReference<Stack> running = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(Optional.ofNullable(running.get()), folder)));
        folder.awaitLeftovers();
        requireFree(ports, options);
        if (options.fresh()) {
            folder.empty();
        }
        folder.turnLogs();
        Stack stack = Stack.start(new Stack.Plan(
                checkout,
                state,
                ports,
                true,
                options.services(),
                Map.of(),
                line -> OUT.println("  " + line),
                options.platforms()));
        running.set(stack);
        Optional<LocalDesk> desk = options.desk() ? Optional.of(stack.startDesk()) : Optional.empty();
        OUT.println();
        table(stack, desk).forEach(OUT::println);
        OUT.println();
        if (options.demo()) {
            demo(stack, checkout, state);
        } else {
            OUT.println("Ctrl-C stops all of it. Logs are in " + state.resolve("logs"));
            stay();
        }
    }

    private static void demo(Stack stack, Checkout checkout, Path state) {
        boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
        Demo demo = new Demo(stack, checkout.program(Service.PUBLISHING), state.resolve("demo"), OUT, terminal);
        try {
            demo.run();
        } catch (DemoFailed e) {
            OUT.println();
            OUT.println("Logs are in " + state.resolve("logs"));
            throw e;
        }
        OUT.println();
        OUT.println("The demo went as it should; stopping.");
        System.exit(0);
    }

    private static void requireFree(StackPorts ports, StartOptions options) {
        Map<String, Integer> wanted = new LinkedHashMap<>(ports.byName());
        if (options.platforms()) {
            wanted.put("PLATFORMS", ports.platforms());
        }
        if (!options.desk()) {
            wanted.remove(StackPorts.DESK);
        }
        wanted.forEach((name, port) -> {
            boolean leftOut = Stream.of(Service.values())
                    .anyMatch(service ->
                            service.name().equals(name) && !options.services().contains(service));
            if (!leftOut && port != 0 && !Ports.isFree(port)) {
                throw new StartupFailure("Port " + port
                        + " is taken by another program; end it, or choose another with " + StackPorts.variable(name));
            }
        });
    }

    private static List<String> table(Stack stack, Optional<LocalDesk> desk) {
        String row = "%-20s %-42s %s";
        Stream<String> pages = desk.stream()
                .map(running -> row.formatted("The desk", running.baseUrl(), "for people: begin here, and sign in"));
        Stream<String> services = stack.services().stream()
                .map(service -> row.formatted(
                        service.service().module(), service.baseUrl(), service.baseUrl() + "/q/swagger-ui"));
        Stream<String> servers = Stream.of(
                row.formatted("Keycloak", stack.keycloak().issuer(), "tokens for the client " + LocalKeycloak.CLIENT),
                row.formatted("Kafka", stack.kafka().bootstrapServers(), "topics alurkonten.*"),
                row.formatted(
                        "PostgreSQL",
                        "127.0.0.1:" + stack.postgres().port(),
                        "databases planning, production, approval, publishing; role and password alike"));
        Stream<String> platforms = stack.platforms().stream()
                .flatMap(stub -> Stream.of(
                        row.formatted("Platforms", stub.baseUrl() + "/<channel>", stub.controlUrl() + "/posts")));
        Stream<String> people = Stream.of(
                "",
                "Sign in as humas1, humas2, humas3, koordinator, sekretaris, admin or auditor;"
                        + " each password is the user name.");
        return Stream.of(
                        Stream.of(row.formatted("", "Address", "API page")),
                        pages,
                        services,
                        servers,
                        platforms,
                        people)
                .flatMap(lines -> lines)
                .toList();
    }

    /** Stays until it is told to stop; says so when a part ends by itself, and lets the others go on. */
    private static void stay() {
        Set<ChildProcess> told = new HashSet<>();
        boolean forever = false;
        while (!forever) {
            for (ChildProcess child : Children.endedByThemselves()) {
                if (told.add(child)) {
                    OUT.println(child.name() + " has ended; see " + child.log());
                }
            }
            forever = Await.until(Duration.ofSeconds(1), Thread.currentThread()::isInterrupted);
        }
    }

    private static void stopAll(Optional<Stack> stack, RunFolder folder) {
        stack.ifPresent(Stack::close);
        Children.stopAll();
        folder.close();
    }
}
