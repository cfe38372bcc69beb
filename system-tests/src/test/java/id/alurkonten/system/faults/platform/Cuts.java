package id.alurkonten.system.faults.platform;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.platforms.Channel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * SIGKILL of publishing while many uploads at once are between what their platform has accepted and what is written down of
 * it: the stub posts at once and answers late, and the process dies in between. An upload counts as cut only if the stub
 * has its post and the database, asked while publishing is dead, knows nothing of that; each counts once.
 */
final class Cuts {
    private static final Trouble.Arm LATE_ANSWER = new Trouble.Arm("SLOW", "COMMIT", -1, 60);
    private static final int CONTENTS_OF_A_ROUND = 8;
    private static final int TOLD_AT_ONCE = 6;
    /** Nothing is looked up before publishing dies: a lease is longer than that, and than an answer takes. */
    private static final Map<String, String> PATIENT = Map.of(
            "ALURKONTEN_PUBLISHING_LEASE", "50s",
            "ALURKONTEN_PUBLISHING_SETTLE_AFTER", "52s",
            "ALURKONTEN_PUBLISHING_AT_ONCE", "60");

    private static final Duration DIES_WITHIN = Duration.ofSeconds(40);
    private static final Duration NOTHING_COMES = Duration.ofSeconds(6);
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String UNRECORDED = """
            select publication_id from publication_attempt
            where state = 'COMMITTING' and not jsonb_exists(handles, 'posted') and not jsonb_exists(handles, 'accepted')""";

    private final LocalService publishing;
    private final LocalPostgres postgres;
    private final Observer observer;
    private final Ledger ledger;
    private final Random random;
    private final Consumer<String> progress;
    private final Set<UUID> cut = new HashSet<>();
    private final List<Content> due = new ArrayList<>();
    private int kills;

    Cuts(
            LocalService publishing,
            LocalPostgres postgres,
            Observer observer,
            Ledger ledger,
            Random random,
            Consumer<String> progress) {
        this.publishing = publishing;
        this.postgres = postgres;
        this.observer = observer;
        this.ledger = ledger;
        this.random = random;
        this.progress = progress;
    }

    /** How many uploads were cut off in between. */
    int cut() {
        return cut.size();
    }

    int kills() {
        return kills;
    }

    /** One outcome for each publication of the contents, each of which is made due before one of the kills. */
    List<Outcome> run(List<Content> contents) throws InterruptedException, SQLException {
        Map<Channel, Integer> repeats = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            repeats.put(channel, ledger.repeats(channel));
            ledger.arm(channel, LATE_ANSWER, "");
        }
        publishing.stop();
        publishing.start(PATIENT);
        for (int from = 0; from < contents.size(); from += CONTENTS_OF_A_ROUND) {
            round(contents.subList(from, Math.min(contents.size(), from + CONTENTS_OF_A_ROUND)));
        }
        for (Channel channel : Channel.values()) {
            ledger.disarm(channel);
        }
        List<Outcome> outcomes = new ArrayList<>();
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        for (Content content : contents) {
            for (Channel channel : content.publications().keySet()) {
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                double seconds = observer.await(content.publications().get(channel), left);
                outcomes.add(observer.outcome(content, channel, Trouble.UNHARMED, true, repeats.get(channel), seconds));
            }
        }
        return outcomes;
    }

    private void round(List<Content> contents) throws InterruptedException, SQLException {
        int before = ledger.count();
        int all = contents.stream()
                .mapToInt(content -> content.publications().size())
                .sum();
        release(contents);
        // not always when all are there: some die while they still upload
        int enough = all - random.nextInt(all / 3 + 1);
        awaitPosts(before, enough);
        publishing.kill();
        kills++;
        due.addAll(contents);
        int cutBefore = cut.size();
        noteCut();
        progress.accept("  kill %d: %d more made due, %d more posts, %d of them not recorded; %d so far"
                .formatted(kills, all, ledger.count() - before, cut.size() - cutBefore, cut.size()));
        publishing.start(PATIENT);
    }

    private void release(List<Content> contents) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(TOLD_AT_ONCE);
        for (Content content : contents) {
            threads.execute(() -> {
                Collection<UUID> untold = content.publications().values();
                while (!untold.isEmpty()) {
                    untold = observer.release(untold);
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Publishing did not take new times within a minute");
        }
    }

    /** Until so many are posted, or no further comes. */
    private void awaitPosts(int before, int enough) throws InterruptedException {
        long end = System.nanoTime() + DIES_WITHIN.toNanos();
        long lastCame = System.nanoTime();
        int seen = before;
        while (seen - before < enough && System.nanoTime() < end) {
            int now = ledger.count();
            boolean quiet = System.nanoTime() - lastCame > NOTHING_COMES.toNanos();
            if (now == seen && seen > before && quiet) {
                return;
            }
            lastCame = now == seen ? lastCame : System.nanoTime();
            seen = now;
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void noteCut() throws SQLException {
        Set<UUID> unrecorded = unrecorded();
        for (Content content : due) {
            for (Map.Entry<Channel, UUID> publication : content.publications().entrySet()) {
                UUID id = publication.getValue();
                if (unrecorded.contains(id)
                        && !cut.contains(id)
                        && !ledger.posts(publication.getKey(), content).isEmpty()) {
                    cut.add(id);
                }
            }
        }
    }

    private Set<UUID> unrecorded() throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = postgres.superuserConnection(Service.PUBLISHING.database());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(UNRECORDED)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
