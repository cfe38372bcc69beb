package id.alurkonten.system.faults.platform;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.StartupFailure;
import id.alurkonten.system.platforms.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * SIGKILL of publishing between what a platform accepts and what is written down of it. Each round arms it with a failpoint,
 * makes a content due, waits until it has died there, and starts it again armed with the next: what the last death left is
 * settled while the next one comes.
 */
final class KillRounds {
    private static final List<String> FAILPOINTS =
            List.of("upload-after-step", "upload-before-commit", "upload-after-commit");
    private static final int MOST_PASSED = 8;
    private static final Duration DIES_WITHIN = Duration.ofSeconds(25);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private final LocalService publishing;
    private final Observer observer;
    private final Ledger ledger;
    private final Random random;
    private final Consumer<String> progress;
    private int atFailpoint;

    KillRounds(LocalService publishing, Observer observer, Ledger ledger, Random random, Consumer<String> progress) {
        this.publishing = publishing;
        this.observer = observer;
        this.ledger = ledger;
        this.random = random;
        this.progress = progress;
    }

    /** How many of the kills were at a failpoint; the others came wherever it was. */
    int atFailpoint() {
        return atFailpoint;
    }

    /** One outcome for each publication of the contents. */
    List<Outcome> run(int kills, List<Content> contents) throws InterruptedException {
        Map<Channel, Integer> repeats = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            repeats.put(channel, ledger.repeats(channel));
        }
        List<UUID> untold = new ArrayList<>();
        publishing.kill();
        for (int kill = 1; kill <= kills; kill++) {
            String failpoint = FAILPOINTS.get(random.nextInt(FAILPOINTS.size()));
            int nth = 1 + random.nextInt(MOST_PASSED);
            if (kill <= contents.size()) {
                untold.addAll(contents.get(kill - 1).publications().values());
            }
            if (start(failpoint + ":" + nth)) {
                untold = observer.release(untold);
            }
            boolean reached = diesByItself();
            atFailpoint += reached ? 1 : 0;
            publishing.kill();
            progress.accept(
                    "  kill %d: %s:%d%s".formatted(kill, failpoint, nth, reached ? "" : ", which it didn't reach"));
        }
        publishing.start();
        while (!untold.isEmpty()) {
            untold = observer.release(untold);
        }
        return settled(contents, repeats);
    }

    /** Whether it came up; it may reach its failpoint while it is starting. */
    private boolean start(String failpoint) {
        try {
            publishing.start(Map.of("QUARKUS_PROFILE", "faults", "ALURKONTEN_FAILPOINT", failpoint));
            return true;
        } catch (StartupFailure failure) {
            if (publishing.isRunning()) {
                throw failure;
            }
            return false;
        }
    }

    private boolean diesByItself() throws InterruptedException {
        long end = System.nanoTime() + DIES_WITHIN.toNanos();
        while (publishing.isRunning() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return !publishing.isRunning();
    }

    private List<Outcome> settled(List<Content> contents, Map<Channel, Integer> repeats) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Content content : contents) {
            for (Channel channel : content.publications().keySet()) {
                double seconds = observer.await(content.publications().get(channel), SETTLED_WITHIN);
                outcomes.add(observer.outcome(content, channel, Trouble.UNHARMED, true, repeats.get(channel), seconds));
            }
        }
        return outcomes;
    }
}
