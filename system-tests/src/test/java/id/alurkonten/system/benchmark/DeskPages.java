package id.alurkonten.system.benchmark;

import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.Agency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long the desk takes for a page, from request to its last byte, with the contents of years in all four services:
 *
 * <pre>./mvnw -pl system-tests verify -Pbenchmark -Dbenchmark=DeskPages</pre>
 *
 * <p>One visitor at a time; pictures and live changes, which come after the page, aren't counted.
 */
final class DeskPages {
    private static final int CONTENTS = 100_000;
    private static final int UNDER_WAY = 100;
    private static final int WARMING = 60;
    private static final int OF_EACH = 100;
    private static final double AIM_MILLIS = 150;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();

    private record Page(String what, String visitor, String path) {}

    private DeskPages(String desk, UUID assigned, UUID underReview, UUID published) {
        for (String visitor : List.of("humas1", "koordinator", "sekretaris", "auditor")) {
            visitors.put(visitor, Visitor.signedIn(desk, visitor));
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        pages.add(new Page("inbox", "humas1", "/"));
        pages.add(new Page("inbox", "koordinator", "/"));
        pages.add(new Page("inbox", "sekretaris", "/"));
        pages.add(new Page("contents", "koordinator", "/konten"));
        pages.add(new Page("contents by a word that one has", "koordinator", "/konten?q=perizinan+77777"));
        pages.add(new Page("contents by a word that all have", "koordinator", "/konten?q=perizinan"));
        pages.add(new Page("contents that are late", "koordinator", "/konten?terlambat=true"));
        pages.add(new Page("a content, assigned", "humas1", "/konten/" + assigned));
        pages.add(new Page("a content, published", "auditor", "/konten/" + published));
        pages.add(new Page("a task", "humas1", "/produksi/" + assigned));
        pages.add(new Page("an approval", "sekretaris", "/persetujuan/" + underReview));
        pages.add(new Page("plans", "humas1", "/rencana"));
        pages.add(new Page("archive", "auditor", "/arsip"));
        pages.add(new Page("archive by a word that all have", "auditor", "/arsip?q=perizinan"));
        pages.add(new Page(
                "compliance of a month",
                "auditor",
                "/kepatuhan?dari=%s&sampai=%s".formatted(today.minusDays(60), today.minusDays(30))));
    }

    public static void main(String[] arguments) throws IOException {
        int contents = arguments.length == 0 ? CONTENTS : Integer.parseInt(arguments[0]);
        Path state = Path.of("target", "desk-pages").toAbsolutePath();
        Benchmark.delete(state);
        try (Stack stack = Stack.start(Benchmark.plan(state, EnumSet.allOf(Service.class)))) {
            Agency agency = Agency.of(stack);
            System.out.println("contents are being brought under way");
            UUID assigned = Contents.of(agency).assigned(UNDER_WAY).get(0);
            WholeContents whole = new WholeContents(agency);
            UUID published = whole.published().get(0);
            UUID underReview = whole.underReview(Duration.ofDays(10)).get(0);
            System.out.printf("%,d more are being laid down%n", contents);
            for (Service service : Service.values()) {
                PastContents.layDown(stack.postgres(), service, 0, contents);
            }
            new DeskPages(stack.startDesk().baseUrl(), assigned, underReview, published).measure(contents);
        }
    }

    private void measure(int contents) {
        System.out.println("the desk is being warmed");
        pages.forEach(page -> visit(page, WARMING));
        StringBuilder table = new StringBuilder("\n| page | as | p50 | p95 |\n| --- | --- | --- | --- |\n");
        for (Page page : pages) {
            double[] millis = visit(page, OF_EACH);
            Arrays.stream(millis).forEach(all::add);
            Samples samples = new Samples(millis);
            table.append("| %s | %s | %.0f ms | %.0f ms |%n"
                    .formatted(page.what(), page.visitor(), samples.p50(), samples.quantile(0.95)));
        }
        Samples samples = new Samples(all.stream().mapToDouble(one -> one).toArray());
        table.append("| all, with %,d contents | | %.0f ms | %.0f ms |%n"
                .formatted(contents, samples.p50(), samples.quantile(0.95)));
        System.out.println(table);
        System.out.printf(
                "p95 at most %.0f ms: %s%n", AIM_MILLIS, samples.quantile(0.95) <= AIM_MILLIS ? "met" : "MISSED");
    }

    private double[] visit(Page page, int times) {
        Visitor visitor = visitors.get(page.visitor());
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            visitor.visit(page.path());
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return millis;
    }
}
