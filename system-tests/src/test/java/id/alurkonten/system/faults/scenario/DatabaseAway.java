package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Unreachable;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.load.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL away under load: every request is told so, clearly and soon, and none hangs. */
public final class DatabaseAway implements Scenario {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final double ANSWERED_WITHIN_SECONDS = 15;
    private static final double BACK_WITHIN_SECONDS = 15;
    private static final Map<Service, String> LISTS = Map.of(
            Service.PLANNING, "plans",
            Service.PRODUCTION, "tasks",
            Service.APPROVAL, "approvals",
            Service.PUBLISHING, "publications");

    @Override
    public String name() {
        return "database-away";
    }

    @Override
    public void harm(Harm harm) throws InterruptedException {
        Standing standing = harm.load().standing(name(), harm.random());
        AtomicBoolean goingOn = new AtomicBoolean(true);
        harm.journal().fault("AWAY", "PostgreSQL", null);
        harm.stack().postgres().kill();
        Instant from = Instant.now();
        CompletableFuture<Void> writers = standing.writeWhile(goingOn::get);
        Instant to = from.plus(harm.options().awayFor(SHORT, LONG));
        int probes = 0;
        while (Instant.now().isBefore(to)) {
            for (Service service : Service.values()) {
                probe(harm, service);
                probes++;
            }
            Thread.sleep(500);
        }
        harm.stack().postgres().restart();
        back(harm);
        goingOn.set(false);
        writers.join();
        standing.end();
        report(harm, Answers.between(harm.journal(), from, to), probes);
    }

    /** Reading, too, and with all that a client needs to know what to do. */
    private static void probe(Harm harm, Service service) {
        Person humas = harm.agency().as("humas1").once();
        try {
            humas.get(service, LISTS.get(service));
            harm.journal().finding(service + " answered a reader without a database");
        } catch (Refused refused) {
            boolean clear = refused.status() == 503
                    && refused.slug().equals("unavailable")
                    && refused.answer().header("Retry-After").isPresent();
            if (!clear) {
                harm.journal().finding("Not a clear 503 while the database was away: " + refused.getMessage());
            }
        } catch (Unreachable none) {
            harm.journal().finding("No answer while the database was away: " + none.getMessage());
        }
    }

    private void back(Harm harm) throws InterruptedException {
        long begun = System.nanoTime();
        for (Service service : Service.values()) {
            while (!answers(harm, service)) {
                Thread.sleep(50);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        harm.figures().add(Figure.atMost(name(), "all answer again after", seconds, "s", BACK_WITHIN_SECONDS));
    }

    private static boolean answers(Harm harm, Service service) {
        try {
            harm.agency().as("humas1").once().get(service, LISTS.get(service));
            return true;
        } catch (Refused | Unreachable notYet) {
            return false;
        }
    }

    private void report(Harm harm, Answers answers, int probes) {
        answers.not(status -> status == 503)
                .forEach(sent -> harm.journal().finding("Not a 503 while the database was away: " + sent));
        harm.figures().add(Figure.of(name(), "requests meanwhile", answers.all().size() + probes, ""));
        harm.figures().add(Figure.atMost(name(), "slowest answer", answers.slowest(), "s", ANSWERED_WITHIN_SECONDS));
    }
}
