package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.load.Standing;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How soon all is well again, for each service: after it was killed with events unsent, after the replica died that sends
 * them, and whether anybody notices when one is stopped in order.
 */
public final class Recovery implements Scenario {
    private static final double UNSENT_WITHIN_SECONDS = 5;
    private static final double TAKEN_OVER_WITHIN_SECONDS = 2;
    private static final double STOPPED_WITHIN_SECONDS = 10;
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration AT_A_FAILPOINT_WITHIN = Duration.ofSeconds(20);

    /** As in an installation; the stack's own have nobody who would have to find out that they stop. */
    private static final Map<String, String> TIME_FOR_THE_BALANCER = Map.of("QUARKUS_SHUTDOWN_DELAY", "3S");

    private interface Question {
        boolean isSo() throws SQLException;
    }

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public void harm(Harm harm) throws Exception {
        Standing standing = harm.load().standing(name(), harm.random());
        AtomicBoolean goingOn = new AtomicBoolean(true);
        CompletableFuture<Void> writers = standing.writeWhile(goingOn::get);
        for (Service service : Service.values()) {
            restart(harm, harm.stack().service(service));
            LocalService second = harm.stack().replica(service);
            second.start(TIME_FOR_THE_BALANCER);
            harm.balancer().add(second);
            takeOver(harm, second);
            stop(harm, second);
        }
        goingOn.set(false);
        writers.join();
        standing.end();
    }

    /** Dies with events that it has read and not sent, and is started again. */
    private void restart(Harm harm, LocalService service) throws Exception {
        harm.journal().fault("KILL", service.service().database(), Failpoint.RELAY_BEFORE_SEND.id() + ":1");
        service.kill();
        Keeper.startWith(Failpoint.RELAY_BEFORE_SEND.armed(1), service);
        seconds(AT_A_FAILPOINT_WITHIN, () -> !service.isRunning());
        service.kill();
        CompletableFuture<Void> starting = CompletableFuture.runAsync(service::start);
        try (Outbox outbox = new Outbox(harm.stack(), service.service())) {
            double seconds = seconds(AT_MOST, () -> outbox.sender() != 0 && outbox.oldestUnsentSeconds() < 1);
            figure(
                    harm,
                    service,
                    "killed, restarted; oldest unsent event under 1 s old after",
                    seconds,
                    UNSENT_WITHIN_SECONDS);
        }
        starting.join();
    }

    /** The first was there before, and so it is the one that sends. */
    private void takeOver(Harm harm, LocalService second) throws Exception {
        LocalService first = harm.stack().service(second.service());
        try (Outbox outbox = new Outbox(harm.stack(), second.service())) {
            int sender = outbox.sender();
            harm.journal().fault("KILL", second.service().database(), null);
            long begun = System.nanoTime();
            first.kill();
            seconds(AT_MOST, () -> outbox.sender() != 0 && outbox.sender() != sender);
            figure(
                    harm,
                    first,
                    "second replica sends after the first one's death, after",
                    (System.nanoTime() - begun) / 1e9,
                    TAKEN_OVER_WITHIN_SECONDS);
        }
        first.start();
    }

    /** With both ready, one is asked to stop: nobody who asks through the balancer notices. */
    private void stop(Harm harm, LocalService second) throws Exception {
        seconds(Duration.ofSeconds(2), () -> false);
        harm.journal().fault("STOP", second.service().database(), null);
        Instant from = Instant.now();
        long begun = System.nanoTime();
        second.stop();
        figure(harm, second, "stopped in order after", (System.nanoTime() - begun) / 1e9, STOPPED_WITHIN_SECONDS);
        seconds(Duration.ofSeconds(1), () -> false);
        Answers answers = Answers.between(harm.journal(), from, Instant.now());
        var failed = answers.not(status -> status != Answers.NONE && status < 500);
        failed.forEach(sent -> harm.say("  failed while a replica was stopped: " + sent));
        harm.figures()
                .add(Figure.atMost(
                        name(),
                        "%s: failed while a replica was stopped, of %d commands"
                                .formatted(
                                        second.service().database(),
                                        answers.all().size()),
                        failed.size(),
                        "",
                        0));
    }

    private void figure(Harm harm, LocalService service, String what, double seconds, double aim) {
        harm.figures().add(Figure.atMost(name(), service.service().database() + ": " + what, seconds, "s", aim));
    }

    /** How long it took until it was so, or until it was no longer waited for. */
    private static double seconds(Duration deadline, Question question) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < deadline.toNanos() && !question.isSo()) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
