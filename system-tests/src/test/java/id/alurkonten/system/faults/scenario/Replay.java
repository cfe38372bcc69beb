package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Quiet;
import id.alurkonten.system.faults.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every record of every topic comes again, in its order, three times over, and one in five of them twice. Nothing may
 * change: no row of any service, no event, no letter.
 */
public final class Replay implements Scenario {
    private static final String NAME = "replay";
    private static final int TIMES = 3;
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(10);

    @Override
    public String name() {
        return NAME;
    }

    /** What is under way changes rows by itself. */
    @Override
    public boolean underLoad() {
        return false;
    }

    @Override
    public void harm(Harm harm) throws Exception {
        requireQuiet(harm);
        Map<String, String> before = digests(harm);
        long sent = 0;
        try (TopicCopy copy = TopicCopy.of(harm.stack().kafka(), harm.random())) {
            for (int time = 1; time <= TIMES; time++) {
                harm.journal().fault("REPLAY", "all topics", null);
                sent += copy.sendAgain();
                harm.say("  replayed %d of %d times".formatted(time, TIMES));
                requireQuiet(harm);
            }
        }
        Map<String, String> after = digests(harm);
        List<String> changed = after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .toList();
        harm.figures().add(Figure.of(NAME, "records sent again", sent, ""));
        harm.figures().add(Figure.of(NAME, "tables compared", after.size(), ""));
        harm.figures().add(Figure.atMost(NAME, "tables that are not what they were", changed.size(), "", 0));
        changed.forEach(
                table -> harm.journal().finding("%s: %s is not what it was before the replay".formatted(NAME, table)));
    }

    private static void requireQuiet(Harm harm) throws InterruptedException {
        List<String> underWay = new Quiet(harm.stack()).await(QUIET_WITHIN);
        if (!underWay.isEmpty()) {
            throw new IllegalStateException("not quiet: " + underWay);
        }
    }

    private static Map<String, String> digests(Harm harm) {
        Map<String, String> digests = new TreeMap<>();
        for (Service service : Service.values()) {
            digests.putAll(Digest.of(harm.stack().postgres(), service));
        }
        return digests;
    }
}
