package id.alurkonten.system.faults.load;

import id.alurkonten.system.faults.load.Course.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Contents that stand at a desk each, so that every service has something to be written to again and again, whatever the
 * others do. Most of these writes have something to say, too.
 */
public final class Standing {
    private static final Duration NEXT_WEEK = Duration.ofDays(7);
    private static final int MOST_MATERIALS = 190;
    private static final int MOST_VERSIONS = 490;
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(200);

    private final Load load;
    private final String name;
    private final Random random;
    private final PlanWalk plan;
    private final List<ContentWalk> contents;
    private final UUID publication;
    private final ConcurrentLinkedQueue<PlanWalk> submitted = new ConcurrentLinkedQueue<>();
    private int writers;

    /** Takes one to production, one to approval and one to publishing. */
    Standing(Load load, String name, Random random) {
        this.load = load;
        this.name = name;
        this.random = random;
        this.plan = new PlanWalk(
                load.party(name, random), Course.heldAt(Stage.STARTED, Stage.HANDED_OVER, Stage.APPROVED), NEXT_WEEK);
        this.contents = plan.held();
        this.publication = atPublishing().awaitPublication();
    }

    private ContentWalk atPublishing() {
        return contents.get(2);
    }

    /** Writes to every service, a few times a second, as long as it holds. */
    public CompletableFuture<Void> writeWhile(BooleanSupplier goingOn) {
        return CompletableFuture.allOf(Stream.of(
                        writer(goingOn, this::toPlanning),
                        writer(goingOn, this::toProduction),
                        writer(goingOn, this::toApproval),
                        writer(goingOn, this::toPublishing))
                .toArray(CompletableFuture[]::new));
    }

    private interface Write {
        void once(Party party, int round);
    }

    private CompletableFuture<Void> writer(BooleanSupplier goingOn, Write write) {
        Party party = load.party("%s-%d".formatted(name, ++writers), random);
        return CompletableFuture.runAsync(
                () -> {
                    for (int round = 0; goingOn.getAsBoolean(); round++) {
                        write.once(party, round);
                        Pause.of(BETWEEN_WRITES);
                    }
                },
                Executors.newSingleThreadExecutor());
    }

    /** Now and then a whole plan, which production is to hear of. */
    private void toPlanning(Party party, int round) {
        if (round % 5 == 0) {
            submitted.add(new PlanWalk(party, Course.heldAt(Stage.SUBMITTED), NEXT_WEEK).submitted());
        } else {
            Caller humas = party.as("humas2");
            humas.openResearch("Isu " + humas.mark());
        }
    }

    private void toProduction(Party party, int round) {
        // It changes hands each time before anything is done with it.
        String whose = round / 3 % 2 == 0 ? "humas3" : "humas2";
        ContentWalk content = contents.get(0).by(party, whose);
        switch (round % 3) {
            case 0 -> {
                Caller koordinator = content.as("koordinator");
                koordinator.reassign(content.id(), whose, "Beban kerja " + koordinator.mark());
            }
            // A task holds so many of each and no more.
            case 1 -> {
                if (round / 3 >= MOST_MATERIALS) {
                    return;
                }
                Caller producer = content.producer();
                producer.addMaterial(content.id(), Map.of("title", "Bahan " + producer.mark(), "text", "Isi."));
            }
            default -> {
                if (round / 3 < MOST_VERSIONS) {
                    content.addVersion();
                }
            }
        }
    }

    private void toApproval(Party party, int round) {
        ContentWalk content = contents.get(1).by(party, "humas2");
        Caller reader = content.as(round % 2 == 0 ? "koordinator" : "sekretaris");
        reader.comment(content.id(), "Catatan " + reader.mark());
    }

    private void toPublishing(Party party, int round) {
        Instant at = Instant.now().plus(NEXT_WEEK).plusSeconds(round).truncatedTo(ChronoUnit.MILLIS);
        atPublishing().by(party, "humas2").as("humas3").reschedule(publication, at);
    }

    /** All of it is called off. */
    public void end() {
        plan.cancel();
        submitted.forEach(PlanWalk::cancel);
    }
}
