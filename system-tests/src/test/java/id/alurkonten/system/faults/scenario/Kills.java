package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * SIGKILL, as often as was asked for. Mostly services, in pairs: one dies at any moment, also while it is starting, is
 * brought up again armed with a failpoint, dies at it, and is brought up again while the next one is already dying. Of
 * sixteen kills one is PostgreSQL's and one Kafka's.
 */
public final class Kills implements Scenario {
    private static final int MOST_MILLIS_BETWEEN = 2_000;
    private static final int KILLED = 137;
    private static final Duration AT_A_FAILPOINT_WITHIN = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public void harm(Harm harm) throws InterruptedException {
        new Run(harm).run();
    }

    private static final class Run {
        private final Harm harm;
        private final Random random;
        private final Keeper keeper = new Keeper();
        private CompletableFuture<Void> broker = CompletableFuture.completedFuture(null);
        private boolean databaseNext = true;
        private int done;
        private int reached;
        private int armed;

        Run(Harm harm) {
            this.harm = harm;
            this.random = harm.random();
        }

        void run() throws InterruptedException {
            long begun = System.nanoTime();
            while (done < harm.options().kills()) {
                // All that chance decides is drawn here: however long a thing takes, the next numbers are the same.
                int pause = 1 + random.nextInt(MOST_MILLIS_BETWEEN);
                int which = random.nextInt(9);
                Service service = Service.values()[random.nextInt(Service.values().length)];
                List<Failpoint> failpoints = Failpoint.of(service);
                Failpoint failpoint = failpoints.get(random.nextInt(failpoints.size()));
                int nth = 1 + random.nextInt(failpoint.hits());
                Thread.sleep(pause);
                switch (which) {
                    case 0 -> killTheOther();
                    default -> killPair(harm.stack().service(service), failpoint, nth);
                }
            }
            keeper.awaitAll();
            broker.join();
            double minutes = (System.nanoTime() - begun) / 60e9;
            harm.figures().add(Figure.of(name(), "kills", done, ""));
            harm.figures().add(Figure.of(name(), "kills a minute", done / minutes, ""));
            harm.figures().add(Figure.of(name(), "ended at the failpoint it was armed with, of " + armed, reached, ""));
        }

        private static String name() {
            return "kills";
        }

        /** The database and the broker by turns. */
        private void killTheOther() {
            if (databaseNext) {
                say("PostgreSQL", null);
                harm.stack().postgres().kill();
                harm.stack().postgres().restart();
            } else {
                broker.join();
                say("Kafka", null);
                harm.stack().kafka().kill();
                broker = CompletableFuture.runAsync(harm.stack().kafka()::restart);
            }
            databaseNext = !databaseNext;
        }

        private void killPair(LocalService service, Failpoint failpoint, int nth) throws InterruptedException {
            say(service.service().database(), null);
            keeper.kill(service, harm.journal());
            if (done == harm.options().kills()) {
                keeper.start(service);
                return;
            }
            harm.journal().fault("ARM", service.service().database(), failpoint.id() + ":" + nth);
            Keeper.startWith(failpoint.armed(nth), service);
            armed++;
            boolean ended = endsByItself(service);
            say(service.service().database(), ended ? failpoint.id() + ":" + nth : null);
            if (ended) {
                reached++;
                if (service.exitCode().getAsInt() != KILLED) {
                    harm.journal()
                            .finding("%s ended by itself with %d at %s"
                                    .formatted(
                                            service.service(),
                                            service.exitCode().getAsInt(),
                                            failpoint.id()));
                }
            }
            service.kill();
            keeper.start(service);
        }

        private static boolean endsByItself(LocalService service) throws InterruptedException {
            long end = System.nanoTime() + AT_A_FAILPOINT_WITHIN.toNanos();
            while (service.isRunning() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            return !service.isRunning();
        }

        private void say(String target, String failpoint) {
            done++;
            harm.journal().fault("KILL", target, failpoint);
            harm.say("  kill %d: %s%s".formatted(done, target, failpoint == null ? "" : " at " + failpoint));
        }
    }
}
