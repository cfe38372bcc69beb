package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.scenario.TopicTail.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In every outbox somebody has drawn a number and then does nothing, for as long as the promise names: no other event may
 * wait for it. Nor may what it keeps from being cleaned up, for the relay reads over every row that was sent since.
 */
public final class IdleTransaction implements Scenario {
    private static final String NAME = "idle-transaction";
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(30);
    private static final double MOST_SECONDS = 1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void harm(Harm harm) throws Exception {
        Duration idle = harm.options().idleFor(Duration.ofSeconds(10), Duration.ofMinutes(10));
        try (TopicTail tail = TopicTail.of(harm.stack().kafka(), EnumSet.allOf(Service.class))) {
            Probes before = Probes.start(harm.stack());
            Thread.sleep(BEFORE.toMillis());
            Map<UUID, Long> usual = before.stop();
            List<HarmlessEvents> sleepers = new ArrayList<>();
            List<UUID> asleep = new ArrayList<>();
            try {
                for (Service service : Service.values()) {
                    harm.journal().fault("IDLE_TRANSACTION", service.database(), null);
                    HarmlessEvents sleeper = HarmlessEvents.into(harm.stack(), service);
                    sleepers.add(sleeper);
                    asleep.add(sleeper.add("idle-" + UUID.randomUUID(), 1));
                    sleeper.write();
                }
                Probes during = Probes.start(harm.stack());
                Thread.sleep(idle.toMillis());
                Map<UUID, Long> others = during.stop();
                awaitHeard(tail, others);
                Map<UUID, Long> waking = wake(sleepers, asleep);
                awaitHeard(tail, waking);
                report(harm, tail, usual, others, waking);
            } finally {
                for (HarmlessEvents sleeper : sleepers) {
                    sleeper.close();
                }
            }
        }
    }

    private static Map<UUID, Long> wake(List<HarmlessEvents> sleepers, List<UUID> asleep) throws Exception {
        for (HarmlessEvents sleeper : sleepers) {
            sleeper.commit();
        }
        long now = System.nanoTime();
        return asleep.stream().collect(Collectors.toMap(Function.identity(), id -> now));
    }

    private static void awaitHeard(TopicTail tail, Map<UUID, Long> committed) throws InterruptedException {
        long end = System.nanoTime() + HEARD_WITHIN.toNanos();
        while (delays(tail, committed).size() < committed.size() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    /** Seconds from commit to topic, in rising order, of those that are there. */
    private static List<Double> delays(TopicTail tail, Map<UUID, Long> committed) {
        Map<UUID, Long> at =
                tail.heard().stream().collect(Collectors.toMap(Heard::id, Heard::at, (first, again) -> first));
        return committed.entrySet().stream()
                .filter(one -> at.containsKey(one.getKey()))
                .map(one -> (at.get(one.getKey()) - one.getValue()) / 1e9)
                .sorted()
                .toList();
    }

    private static void report(
            Harm harm, TopicTail tail, Map<UUID, Long> usual, Map<UUID, Long> others, Map<UUID, Long> waking) {
        List<Double> withoutIt = delays(tail, usual);
        List<Double> meanwhile = delays(tail, others);
        List<Double> itsOwn = delays(tail, waking);
        harm.figures().add(Figure.of(NAME, "others' events meanwhile", others.size(), ""));
        harm.figures().add(Figure.of(NAME, "the slowest to the topic, without it", last(withoutIt), "s"));
        harm.figures().add(Figure.of(NAME, "the median to the topic meanwhile", middle(meanwhile), "s"));
        atMost(harm, "the slowest to the topic meanwhile", last(meanwhile));
        atMost(harm, "its own to the topic, once it was committed", last(itsOwn));
        int missing = others.size() - meanwhile.size() + waking.size() - itsOwn.size();
        harm.figures().add(Figure.atMost(NAME, "committed, but not on the topic", missing, "", 0));
        if (missing > 0) {
            harm.journal().finding("%s: %d events are not on the topic".formatted(NAME, missing));
        }
    }

    private static double last(List<Double> delays) {
        return delays.isEmpty() ? 0 : delays.get(delays.size() - 1);
    }

    private static double middle(List<Double> delays) {
        return delays.isEmpty() ? 0 : delays.get(delays.size() / 2);
    }

    private static void atMost(Harm harm, String what, double seconds) {
        harm.figures().add(Figure.atMost(NAME, what, seconds, "s", MOST_SECONDS));
        if (seconds > MOST_SECONDS) {
            harm.journal().finding("%s: %s took %.2f s".formatted(NAME, what, seconds));
        }
    }
}
