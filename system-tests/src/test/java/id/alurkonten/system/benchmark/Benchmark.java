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
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Measures it all in one run, in some ten minutes, and prints one table; the same as JSON beside it. Named as arguments,
 * only these parts: {@code starts}, {@code handover}, {@code contents}, {@code throughput}.
 */
public final class Benchmark {
    private static final int PER_SECOND = 100;
    /** At saturation: with fewer commands the compiler is at work for as long as is measured, and that is what is seen. */
    private static final Duration WARMING = Duration.ofSeconds(120);

    private static final Duration ROUND = Duration.ofSeconds(10);
    /** Held, so that its level stays. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final int CONTENTS = 20 * Throughput.CALLERS;

    private final Path state;
    private final Stack stack;
    private final List<Result> results = new ArrayList<>();

    private Benchmark(Path state, Stack stack) {
        this.state = state;
        this.stack = stack;
    }

    public static void main(String[] arguments) throws IOException {
        KAFKA.setLevel(Level.WARNING);
        Path state = Path.of("target", "benchmark").toAbsolutePath();
        delete(state);
        try (LocalPostgres postgres = LocalPostgres.start(state.resolve("postgres"), 0, true)) {
            Handover.trackCommits(postgres);
        }
        try (Stack stack = Stack.start(plan(state, EnumSet.allOf(Service.class)))) {
            Benchmark benchmark = new Benchmark(state, stack);
            List<String> parts = arguments.length == 0
                    ? List.of("starts", "handover", "contents", "throughput")
                    : List.of(arguments);
            if (parts.contains("starts")) {
                benchmark.starts();
            }
            benchmark.load(parts);
            benchmark.print();
        }
    }

    private void starts() {
        for (LocalService service : stack.services()) {
            Rounds seconds = Processes.secondsToFirstAnswer(service);
            add(Result.of(service.service().module() + ", start to first answer", seconds, "s")
                    .atMost(2));
        }
    }

    private void load(List<String> parts) {
        say("%d contents are being assigned".formatted(CONTENTS));
        Reassignments commands =
                new Reassignments(stack, Contents.of(Agency.of(stack)).assigned(CONTENTS));
        say("the services are being warmed");
        Handover handover = new Handover(stack.postgres());
        Throughput.measure(commands, "warm", WARMING);
        handover.measure(commands, "calm", PER_SECOND / 2, ROUND);
        if (parts.contains("handover")) {
            handover(commands, handover);
        }
        Rounds contents = parts.contains("contents") ? contents() : null;
        memory();
        if (parts.contains("throughput")) {
            double possible = throughput(commands, handover.somePayload());
            if (contents != null) {
                add(Result.of(
                                "whole contents, of what pgbench does of a command's SQL",
                                contents.median() / possible,
                                "")
                        .atLeast(0.03));
            }
        }
    }

    private Rounds contents() {
        WholeContents contents = new WholeContents(Agency.of(stack));
        say("contents from the form of a plan to published");
        contents.perSecond(1);
        Rounds perSecond = new Rounds();
        for (int round = 1; round <= Rounds.COUNT; round++) {
            perSecond.add(contents.perSecond(2));
        }
        add(Result.of("whole contents, plan to published", perSecond, "/s"));
        return perSecond;
    }

    private void handover(Reassignments commands, Handover handover) {
        say("commit to effect at %d/s, and a raw round trip at the same rate".formatted(PER_SECOND));
        int bytes = handover.somePayload().length();
        Rounds p50 = new Rounds();
        Rounds p99 = new Rounds();
        Rounds raw50 = new Rounds();
        Rounds raw99 = new Rounds();
        Rounds ratio50 = new Rounds();
        Rounds ratio99 = new Rounds();
        for (int round = 1; round <= Rounds.COUNT; round++) {
            Samples ours = handover.measure(commands, "handover-" + round, PER_SECOND, ROUND);
            Samples raw = RoundTrip.measure(stack.kafka(), PER_SECOND, ROUND, bytes);
            p50.add(ours.p50());
            p99.add(ours.p99());
            raw50.add(raw.p50());
            raw99.add(raw.p99());
            ratio50.add(ours.p50() / raw.p50());
            ratio99.add(ours.p99() / raw.p99());
        }
        add(Result.of("commit in production to effect in planning, p50", p50, "ms")
                .atMost(10));
        add(Result.of("commit in production to effect in planning, p99", p99, "ms"));
        add(Result.of("raw produce-consume round trip, p50", raw50, "ms"));
        add(Result.of("raw produce-consume round trip, p99", raw99, "ms"));
        add(Result.of("commit to effect, of the raw round trip, p50", ratio50, "")
                .atMost(1.3));
        add(Result.of("commit to effect, of the raw round trip, p99", ratio99, "")
                .atMost(1.5));
    }

    private void memory() {
        double together = 0;
        for (LocalService service : stack.services()) {
            double mebibytes = Processes.residentMebibytes(service);
            together += mebibytes;
            add(Result.of(service.service().module() + ", resident", mebibytes, "MiB"));
        }
        add(Result.of("the four together, resident", together, "MiB").atMost(1024));
    }

    /** Returns what pgbench does in a second. */
    private double throughput(Reassignments commands, String payload) {
        say("as many commands as production takes, and the same SQL without a service");
        stack.services().stream()
                .filter(service -> service.service() != Service.PRODUCTION)
                .forEach(LocalService::stop);
        stack.service(Service.PRODUCTION).stop();
        Pgbench pgbench = Pgbench.prepare(stack.postgres(), state, payload);
        stack.service(Service.PRODUCTION).start();
        Throughput.measure(commands, "warm-alone", WARMING);
        Rounds accepted = new Rounds();
        Rounds possible = new Rounds();
        Rounds ratio = new Rounds();
        for (int round = 1; round <= Rounds.COUNT; round++) {
            double ours = Throughput.measure(commands, "full-" + round, ROUND);
            double theirs = pgbench.perSecond(Throughput.CALLERS, ROUND);
            accepted.add(ours);
            possible.add(theirs);
            ratio.add(ours / theirs);
        }
        add(Result.of("commands accepted by production", accepted, "/s"));
        add(Result.of("the same SQL by pgbench", possible, "/s"));
        add(Result.of("commands accepted, of pgbench", ratio, "").atLeast(0.3));
        add(Result.of("one commit after another by pgbench", 1_000 / pgbench.perSecond(1, ROUND), "ms"));
        int half = (int) (accepted.median() / 2);
        say("commands at half of that, %d/s".formatted(half));
        Samples answers = Throughput.answerTimes(commands, "half", half, ROUND);
        add(Result.of("answer to a command at half of saturation, p99", answers.p99(), "ms")
                .atMost(20));
        return possible.median();
    }

    private void add(Result result) {
        results.add(result);
        say(result.line());
    }

    private void print() throws IOException {
        StringBuilder table = new StringBuilder(
                "\n| measured | median | least – most | aim | met |\n| --- | --- | --- | --- | --- |\n");
        results.forEach(result -> table.append(result.line()).append('\n'));
        say(table.toString());
        Path file = state.resolve("benchmark.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), results);
        say("Also as JSON: " + file);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Durable, as an installation is, and on free ports. */
    static Stack.Plan plan(Path state, Set<Service> services) {
        return new Stack.Plan(Checkout.here(), state, StackPorts.free(), true, services, Map.of(), System.out::println);
    }

    static void delete(Path folder) throws IOException {
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
