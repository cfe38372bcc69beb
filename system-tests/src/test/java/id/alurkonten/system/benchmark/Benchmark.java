package id.alurkonten.system.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.alurkonten.local.Checkout;
import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.StackPorts;
import id.alurkonten.local.demo.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures it all in one run, in less than four minutes, and prints one table; the same as JSON beside it. */
public final class Benchmark {
    private static final int PER_SECOND = 100;
    private static final int CONTENTS = 20 * Throughput.CALLERS;

    private final Path state;
    private final Stack stack;
    private final List<Result> results = new ArrayList<>();

    private Benchmark(Path state, Stack stack) {
        this.state = state;
        this.stack = stack;
    }

    public static void main(String[] arguments) throws IOException {
        Path state = Path.of("target", "benchmark").toAbsolutePath();
        delete(state);
        try (LocalPostgres postgres = LocalPostgres.start(state.resolve("postgres"), 0, true)) {
            Handover.trackCommits(postgres);
        }
        Stack.Plan plan = new Stack.Plan(
                Checkout.here(),
                state,
                StackPorts.free(),
                true,
                EnumSet.allOf(Service.class),
                Map.of(),
                System.out::println);
        try (Stack stack = Stack.start(plan)) {
            Benchmark benchmark = new Benchmark(state, stack);
            benchmark.starts();
            benchmark.load();
            benchmark.print();
        }
    }

    private void starts() {
        for (LocalService service : stack.services()) {
            double seconds = Processes.secondsToFirstAnswer(service);
            results.add(Result.atMost(service.service().module() + ", start to first answer", seconds, "s", 3));
        }
    }

    private void load() {
        say("%d contents are being assigned".formatted(CONTENTS));
        Reassignments commands = new Reassignments(stack, Contents.assigned(Agency.of(stack), CONTENTS));
        handover(commands);
        memory();
        throughput(commands);
    }

    private void handover(Reassignments commands) {
        say("commit to effect at %d/s".formatted(PER_SECOND));
        Handover handover = new Handover(stack.postgres());
        Samples samples = handover.measure(commands, "handover", PER_SECOND, Duration.ofSeconds(45));
        say("raw round trip at %d/s".formatted(PER_SECOND));
        Samples raw = RoundTrip.measure(
                stack.kafka(),
                PER_SECOND,
                Duration.ofSeconds(15),
                handover.somePayload().length());
        results.add(Result.atMost("commit in production to effect in planning, p50", samples.p50(), "ms", 10));
        results.add(
                Result.atMost("commit in production to effect in planning, p99", samples.p99(), "ms", 5 * raw.p99()));
        results.add(Result.of("raw produce-consume round trip, p50", raw.p50(), "ms"));
        results.add(Result.of("raw produce-consume round trip, p99", raw.p99(), "ms"));
    }

    private void memory() {
        double together = 0;
        for (LocalService service : stack.services()) {
            double mebibytes = Processes.residentMebibytes(service);
            together += mebibytes;
            results.add(Result.of(service.service().module() + ", resident", mebibytes, "MiB"));
        }
        results.add(Result.atMost("the four together, resident", together, "MiB", 1.2 * 1024));
    }

    private void throughput(Reassignments commands) {
        say("as many commands as production takes, alone");
        stack.services().stream()
                .filter(service -> service.service() != Service.PRODUCTION)
                .forEach(LocalService::stop);
        double unused = Throughput.measure(commands, "warm", Duration.ofSeconds(25));
        double accepted = Throughput.measure(commands, "full", Duration.ofSeconds(20));
        String payload = new Handover(stack.postgres()).somePayload();
        stack.service(Service.PRODUCTION).stop();
        say("the same SQL without a service");
        Pgbench pgbench = new Pgbench(stack.postgres(), state);
        double possible = pgbench.perSecond(Throughput.CALLERS, Duration.ofSeconds(20), payload);
        results.add(Result.of("commands accepted by production", accepted, "/s"));
        results.add(Result.of("the same SQL by pgbench", possible, "/s"));
        results.add(Result.atLeast("commands accepted, of pgbench", accepted / possible, "", 0.3));
    }

    private void print() throws IOException {
        StringBuilder table =
                new StringBuilder("\n| measured | value | first aim | met |\n| --- | --- | --- | --- |\n");
        results.forEach(result -> table.append(result.line()).append('\n'));
        say(table.toString());
        Path file = state.resolve("benchmark.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), results);
        say("Also as JSON: " + file);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
