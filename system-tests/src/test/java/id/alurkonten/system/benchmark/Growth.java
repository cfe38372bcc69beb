package id.alurkonten.system.benchmark;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How the cost of what people ask grows with the contents of years, over the API, on a durable database:
 *
 * <pre>./mvnw -pl system-tests verify -Pbenchmark -Dbenchmark=Growth</pre>
 *
 * <p>What is under way stays as much as it was; what is done piles up.
 */
final class Growth {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int UNDER_WAY = 100;
    private static final int OF_EACH_KIND = 40;
    private static final int WARMING = 5;
    private static final double AIM = 1.5;

    private final List<Integer> sizes;
    private final Map<String, Runnable> questions = new LinkedHashMap<>();
    private final Map<String, List<Samples>> answers = new LinkedHashMap<>();

    private Growth(Stack stack, List<Integer> sizes) {
        this.sizes = sizes;
        Agency agency = Agency.of(stack);
        List<UUID> underWay = Contents.of(agency).assigned(UNDER_WAY);
        Person koordinator = agency.as("koordinator");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String month = "from=%sT00:00:00Z&to=%sT00:00:00Z".formatted(today.minusDays(60), today.minusDays(30));
        ask(koordinator, "contents under way", Service.PLANNING, "contents?size=20&status=ASSIGNED");
        ask(koordinator, "contents of a month", Service.PLANNING, "contents?size=20&" + month);
        ask(koordinator, "contents of a month on a channel", Service.PLANNING, "contents?channel=TIKTOK&" + month);
        ask(koordinator, "contents that are late", Service.PLANNING, "contents?size=20&overdue=true");
        ask(koordinator, "contents by a word that one has", Service.PLANNING, "contents?size=20&q=perizinan+77");
        ask(koordinator, "contents by a word that all have", Service.PLANNING, "contents?size=20&q=perizinan");
        ask(koordinator, "all contents", Service.PLANNING, "contents?size=20");
        ask(koordinator, "all plans", Service.PLANNING, "plans?size=20");
        ask(koordinator, "one content", Service.PLANNING, "contents/" + underWay.get(0));
        ask(
                koordinator,
                "compliance of a month",
                Service.PLANNING,
                "reports/compliance?from=%s&to=%s".formatted(today.minusDays(60), today.minusDays(30)));
        ask(koordinator, "tasks under way", Service.PRODUCTION, "tasks?size=20&status=ASSIGNED");
        ask(agency.as("humas1"), "my tasks", Service.PRODUCTION, "tasks?size=20&assignee=me&status=ASSIGNED");
        ask(koordinator, "tasks that are late", Service.PRODUCTION, "tasks?size=20&overdue=true");
        ask(koordinator, "all tasks", Service.PRODUCTION, "tasks?size=20");
        ask(koordinator, "workload", Service.PRODUCTION, "workload");
        Reassignments commands = new Reassignments(stack, underWay);
        questions.put(
                "command: reassign",
                () -> commands.send(
                        (int) (System.nanoTime() % commands.contents()),
                        UUID.randomUUID().toString()));
    }

    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? SIZES
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        Path state = Path.of("target", "growth").toAbsolutePath();
        Benchmark.delete(state);
        try (Stack stack = Stack.start(Benchmark.plan(state, EnumSet.of(Service.PLANNING, Service.PRODUCTION)))) {
            Growth growth = new Growth(stack, sizes);
            int from = 0;
            for (int size : sizes) {
                System.out.printf("%,d contents are being laid down%n", size);
                PastContents.layDown(stack.postgres(), Service.PLANNING, from, size);
                PastContents.layDown(stack.postgres(), Service.PRODUCTION, from, size);
                if (from == 0) {
                    System.out.println("the services are being warmed");
                    growth.measure();
                    growth.answers.clear();
                }
                growth.measure();
                from = size;
            }
            growth.print();
        }
    }

    private void ask(Person person, String what, Service service, String path) {
        questions.put(what, () -> person.get(service, path));
    }

    private void measure() {
        questions.forEach((what, question) -> {
            for (int i = 0; i < WARMING; i++) {
                question.run();
            }
            double[] millis = IntStream.range(0, OF_EACH_KIND)
                    .mapToDouble(i -> {
                        long begun = System.nanoTime();
                        question.run();
                        return (System.nanoTime() - begun) / 1e6;
                    })
                    .toArray();
            answers.computeIfAbsent(what, any -> new ArrayList<>()).add(new Samples(millis));
        });
    }

    private void print() {
        StringBuilder table = new StringBuilder("\n| p50 of |");
        sizes.forEach(size -> table.append(" %,d |".formatted(size)));
        table.append(" last ÷ first | aim |\n| --- |").append(" --- |".repeat(sizes.size() + 2));
        answers.forEach((what, samples) -> {
            table.append("\n| ").append(what).append(" |");
            samples.forEach(of -> table.append(" %.1f ms |".formatted(of.p50())));
            double growth =
                    samples.get(samples.size() - 1).p50() / samples.get(0).p50();
            table.append(" %.2f | %s |".formatted(growth, growth <= AIM ? "met" : "MISSED"));
        });
        System.out.println(table);
    }
}
