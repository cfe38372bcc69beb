package id.alurkonten.system.faults.platform;

import id.alurkonten.local.LocalPostgres;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.system.platforms.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Two replicas publish at the same time, while access tokens end all the time and the key that they are sealed with is
 * changed as docs/operations.md tells. A refresh token of TikTok and X is good once: two who used the same would lose the
 * account.
 */
final class TwoReplicas {
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);
    private static final long BETWEEN_ENDS = 500;
    private static final int KEY_BYTES = 32;

    private final Stack stack;
    private final Observer observer;
    private final Ledger ledger;
    private final Consumer<String> progress;
    private int renewed;

    TwoReplicas(Stack stack, Observer observer, Ledger ledger, Consumer<String> progress) {
        this.stack = stack;
        this.observer = observer;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** How many access tokens took the place of another meanwhile. */
    int renewed() {
        return renewed;
    }

    List<Outcome> run(Path state, List<Content> contents) throws InterruptedException, SQLException, IOException {
        String old = Files.readString(state.resolve("credentials.key")).strip();
        String fresh = Base64.getEncoder()
                .encodeToString(Arrays.copyOf("kunci uji".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        Map<Channel, Integer> repeats = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            repeats.put(channel, ledger.repeats(channel));
        }
        LocalService first = stack.service(Service.PUBLISHING);
        LocalService second = stack.replica(Service.PUBLISHING);
        ExecutorService hurry = Executors.newSingleThreadExecutor();
        try {
            hurry.execute(() -> letTokensEnd(stack.postgres()));
            // first both know the new key, then one after the other seals with it
            second.start(Map.of("ALURKONTEN_CREDENTIALS_PREVIOUS_KEYS", fresh));
            first.stop();
            first.start(Map.of("ALURKONTEN_CREDENTIALS_PREVIOUS_KEYS", fresh));
            List<UUID> untold = contents.stream()
                    .flatMap(content -> content.publications().values().stream())
                    .toList();
            while (!untold.isEmpty()) {
                untold = observer.release(untold);
            }
            second.stop();
            second.start(withKey(fresh, old));
            first.stop();
            first.start(withKey(fresh, old));
            progress.accept("  both replicas have the new key");
            return settled(contents, repeats);
        } finally {
            hurry.shutdownNow();
            second.stop();
        }
    }

    private static Map<String, String> withKey(String present, String previous) {
        return Map.of("ALURKONTEN_CREDENTIALS_KEY", present, "ALURKONTEN_CREDENTIALS_PREVIOUS_KEYS", previous);
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

    /** Each is to be renewed at once, and counted when it was. */
    private void letTokensEnd(LocalPostgres postgres) {
        try (Connection connection = postgres.superuserConnection(Service.PUBLISHING.database());
                Statement sql = connection.createStatement()) {
            while (!Thread.currentThread().isInterrupted()) {
                renewed += sql.executeUpdate("""
                        update channel_account set expires_at = clock_timestamp() + interval '1 minute'
                        where expires_at > clock_timestamp() + interval '5 minutes' and refreshing_until is null""");
                Thread.sleep(BETWEEN_ENDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the account of each channel is still taken, and sealed with one key alone. */
    boolean isWhole() throws SQLException {
        try (Connection connection = stack.postgres().superuserConnection(Service.PUBLISHING.database());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select count(*) filter (where refusal is not null), count(distinct key_id) from channel_account")) {
            row.next();
            return row.getInt(1) == 0 && row.getInt(2) == 1;
        }
    }
}
