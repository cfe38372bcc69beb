package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.load.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kafka away under load: every write is still accepted, and when it is back everything is heard. */
public final class BrokerAway implements Scenario {
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);
    // A write that waits for no broker takes no longer than on any busy machine.
    private static final double ANSWERED_WITHIN_SECONDS = 5;

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public void harm(Harm harm) throws InterruptedException {
        Standing standing = harm.load().standing(name(), harm.random());
        harm.journal().fault("AWAY", "Kafka", null);
        harm.stack().kafka().kill();
        Instant from = Instant.now();
        AtomicBoolean away = new AtomicBoolean(true);
        CompletableFuture<Void> writers = standing.writeWhile(away::get);
        Thread.sleep(harm.options().awayFor(SHORT, LONG).toMillis());
        Instant to = Instant.now();
        away.set(false);
        writers.join();
        harm.stack().kafka().restart();
        report(harm, Answers.between(harm.journal(), from, to));
        standing.end();
    }

    private void report(Harm harm, Answers answers) {
        for (Service service : Service.values()) {
            harm.figures()
                    .add(Figure.atLeast(
                            name(),
                            "commands to %s meanwhile".formatted(service.database()),
                            answers.count(service),
                            "",
                            1));
        }
        var notAccepted = answers.not(status -> status != Answers.NONE && status < 500);
        notAccepted.forEach(sent -> harm.journal().finding("Not accepted while the broker was away: " + sent));
        harm.figures().add(Figure.atMost(name(), "commands not accepted", notAccepted.size(), "", 0));
        harm.figures().add(Figure.atMost(name(), "slowest answer", answers.slowest(), "s", ANSWERED_WITHIN_SECONDS));
    }
}
