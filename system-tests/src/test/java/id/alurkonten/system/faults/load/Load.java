package id.alurkonten.system.faults.load;

import id.alurkonten.local.demo.Agency;
import id.alurkonten.system.faults.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many plans at a time on their way from research to publication, one after the other, until it is told to finish.
 * The n-th plan goes the same way whenever the seed is the same.
 */
public final class Load {
    private final Agency agency;
    private final Journal journal;
    private final long seed;
    private final int atOnce;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ExecutorService twins = Executors.newCachedThreadPool();
    private final AtomicInteger plans = new AtomicInteger();
    private final List<PlanWalk> underWay = new CopyOnWriteArrayList<>();
    private volatile boolean goingOn;

    public Load(Agency agency, Journal journal, long seed, int atOnce) {
        this.agency = agency;
        this.journal = journal;
        this.seed = seed;
        this.atOnce = atOnce;
    }

    public void start() {
        goingOn = true;
        for (int i = 0; i < atOnce; i++) {
            workers.execute(this::work);
        }
    }

    private void work() {
        while (goingOn) {
            int number = plans.incrementAndGet();
            Random random = new Random(seed * 1_000_003 + number);
            PlanWalk walk = PlanWalk.drawn(party("p%05d".formatted(number), random), random);
            underWay.add(walk);
            if (!walk.run()) {
                return;
            }
            underWay.remove(walk);
        }
    }

    /** Others who work beside the load, by a name that is unique in the run. */
    public Party party(String name, Random random) {
        return Party.of(agency, journal, name, new Random(random.nextLong()), twins);
    }

    /** Contents that stand at every desk, for writes that can be repeated there. */
    public Standing standing(String name, Random random) {
        return new Standing(this, name, random);
    }

    /** How many plans have been begun. */
    public int begun() {
        return plans.get();
    }

    /** Begins no more plans, and waits until those under way are at their end; answers what is stuck. */
    public List<String> finish(Duration deadline) throws InterruptedException {
        goingOn = false;
        workers.shutdown();
        if (!workers.awaitTermination(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
            List<String> stuck = underWay.stream().map(PlanWalk::toString).toList();
            workers.shutdownNow();
            return stuck;
        }
        return List.of();
    }
}
