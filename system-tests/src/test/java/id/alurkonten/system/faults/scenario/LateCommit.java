package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.scenario.TopicTail.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * 32 writers draw numbers from one outbox and commit up to 5 s later, or not at all: numbers are not commit order. Every
 * event that was committed comes onto the topic once, each key's in the order of its commits, and nothing else does.
 */
public final class LateCommit implements Scenario {
    private static final String NAME = "late-commit";
    private static final Service SERVICE = Service.PRODUCTION;
    private static final int WRITERS = 32;
    private static final Duration SENT_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void harm(Harm harm) throws Exception {
        int events = harm.options().eventsFor(4_000, 100_000);
        harm.journal().fault("LATE_COMMIT", SERVICE.database(), null);
        LateWriters writers = new LateWriters(events);
        try (TopicTail tail = TopicTail.of(harm.stack().kafka(), List.of(SERVICE))) {
            write(harm, writers);
            long end = System.nanoTime() + SENT_WITHIN.toNanos();
            while (tail.harmless() < writers.committedAt().size() && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            // One that nobody committed would have come with the others by now.
            Thread.sleep(1_000);
            judge(harm, writers, tail.heard().stream().filter(Heard::harmless).toList());
        }
    }

    private static void write(Harm harm, LateWriters writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> underWay = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(harm.random().nextLong());
                underWay.add(threads.submit(() -> {
                    try (HarmlessEvents outbox = HarmlessEvents.into(harm.stack(), SERVICE)) {
                        writers.write(outbox, random);
                    }
                    return null;
                }));
            }
            for (Future<?> one : underWay) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void judge(Harm harm, LateWriters writers, List<Heard> heard) {
        Map<UUID, Long> committed = writers.committedAt();
        Map<String, Long> last = new HashMap<>();
        Map<UUID, Heard> first = new LinkedHashMap<>();
        Set<UUID> doubled = new HashSet<>();
        int outOfOrder = 0;
        for (Heard one : heard) {
            if (first.putIfAbsent(one.id(), one) != null) {
                doubled.add(one.id());
            } else if (one.sequence() != last.merge(one.key(), 1L, Long::sum)) {
                outOfOrder++;
            }
        }
        long missing =
                committed.keySet().stream().filter(id -> !first.containsKey(id)).count();
        long undone =
                first.keySet().stream().filter(id -> !committed.containsKey(id)).count();
        double slowest = first.values().stream()
                        .filter(one -> committed.containsKey(one.id()))
                        .mapToLong(one -> one.at() - committed.get(one.id()))
                        .max()
                        .orElse(0)
                / 1e9;
        harm.figures().add(Figure.of(NAME, "events committed", committed.size(), ""));
        harm.figures().add(Figure.of(NAME, "events rolled back", writers.rolledBack(), ""));
        none(harm, "committed, but not on the topic", missing);
        none(harm, "on the topic, but rolled back", undone);
        none(harm, "on the topic more than once", doubled.size());
        none(harm, "out of the order in which its key was committed", outOfOrder);
        harm.figures().add(Figure.of(NAME, "the slowest from its commit to the topic", slowest, "s"));
    }

    private static void none(Harm harm, String what, long count) {
        harm.figures().add(Figure.atMost(NAME, what, count, "", 0));
        if (count > 0) {
            harm.journal().finding("%s: %d events %s".formatted(NAME, count, what));
        }
    }
}
