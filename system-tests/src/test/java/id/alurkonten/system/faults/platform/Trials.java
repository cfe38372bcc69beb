package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Each fault on each platform: one after the other on a channel, and all channels at the same time. */
final class Trials {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(100);

    private final Observer observer;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Elsewhere elsewhere;
    private final Consumer<String> progress;

    Trials(Observer observer, Ledger ledger, Accounts accounts, Elsewhere elsewhere, Consumer<String> progress) {
        this.observer = observer;
        this.ledger = ledger;
        this.accounts = accounts;
        this.elsewhere = elsewhere;
        this.progress = progress;
    }

    /** What is to be tried with a content of its own, on all its channels. */
    record Trial(Trouble trouble, Content content) {}

    List<Outcome> run(Collection<Trial> trials) throws InterruptedException {
        Channel[] channels = Channel.values();
        ExecutorService threads = Executors.newFixedThreadPool(channels.length);
        try {
            List<Future<List<Outcome>>> all = new ArrayList<>();
            for (Channel channel : channels) {
                all.add(threads.submit(() -> on(channel, trials)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> one : all) {
                outcomes.addAll(one.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A channel could not be tried", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Outcome> on(Channel channel, Collection<Trial> trials) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Trial trial : trials) {
            Map<Channel, UUID> publications = trial.content().publications();
            if (publications.containsKey(channel)) {
                Outcome outcome = tried(channel, trial.trouble(), trial.content());
                outcomes.add(outcome);
                progress.accept("  " + outcome.line());
            }
        }
        return outcomes;
    }

    private Outcome tried(Channel channel, Trouble trouble, Content content) throws InterruptedException {
        int repeats = ledger.repeats(channel);
        trouble.arms().forEach(arm -> ledger.arm(channel, arm, trouble.goesElsewhere() ? elsewhere.url() : ""));
        UUID publication = content.publications().get(channel);
        List<UUID> untold = List.of(publication);
        while (!untold.isEmpty()) {
            untold = observer.release(untold);
        }
        double seconds = observer.await(publication, ENDS_WITHIN);
        // where none of what was to be harmed was ever done
        boolean met = trouble.arms().isEmpty()
                || ledger.unmet(channel) < trouble.arms().size();
        ledger.disarm(channel);
        Outcome outcome = observer.outcome(content, channel, trouble, met, repeats, seconds);
        if (trouble.costsTheToken()) {
            accounts.connect(channel);
        }
        return outcome;
    }
}
