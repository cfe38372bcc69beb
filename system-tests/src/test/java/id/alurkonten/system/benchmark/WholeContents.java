package id.alurkonten.system.benchmark;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.PostLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whole contents in a second, from the form of a plan to published, by as many people as it takes: plan after plan, each
 * step as soon as its desk has received the folder. Each is a text for one channel, uploaded by hand.
 */
final class WholeContents {
    private static final int PEOPLE = 8;
    /** No longer than a plan takes to come so far: nobody waits for the hour of publication. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final Contents contents;
    private final Person humas;
    private final Person koordinator;
    private final Person sekretaris;
    private final String evidence;

    WholeContents(Agency agency) {
        this.contents = Contents.of(agency);
        this.humas = agency.as("humas1");
        this.koordinator = agency.as("koordinator");
        this.sekretaris = agency.as("sekretaris");
        this.evidence = humas.uploadMedia(Service.PUBLISHING, "bukti.png", Pictures.screenshot());
    }

    /** Until so many plans by each of the people are published to the last content. */
    double perSecond(int plansEach) {
        long start = System.nanoTime();
        Threads.runAll(PEOPLE, person -> {
            for (int n = 0; n < plansEach; n++) {
                publish(contents.plan(AHEAD));
            }
        });
        return PEOPLE * plansEach * Contents.ON_A_PLAN * 1e9 / (System.nanoTime() - start);
    }

    /** Contents that wait for the Sekretaris, as many as are on a plan. */
    List<UUID> underReview(Duration ahead) {
        List<UUID> plan = contents.plan(ahead);
        handToSekretaris(plan);
        return plan;
    }

    /** Contents of one plan, published to the last of them. */
    List<UUID> published() {
        List<UUID> plan = contents.plan(AHEAD);
        publish(plan);
        return plan;
    }

    private void handToSekretaris(List<UUID> plan) {
        plan.forEach(this::produce);
        plan.forEach(content -> approve(content, "KOORDINATOR", koordinator));
    }

    private void publish(List<UUID> plan) {
        handToSekretaris(plan);
        plan.forEach(content -> approve(content, "SEKRETARIS", sekretaris));
        plan.forEach(this::upload);
        plan.forEach(content -> humas.awaitContent(content, "PUBLISHED"));
    }

    private void produce(UUID content) {
        humas.start(content);
        Forms.Variant variant = Forms.Variant.of("THREADS", "Urus izin usaha dari rumah.", "#LayananPublik");
        Answer version = humas.addVersion(content, new Forms.Design(List.of(), List.of(variant)));
        humas.ready(content, version.number("version"));
    }

    private void approve(UUID content, String stage, Person approver) {
        Answer approval = approver.awaitStage(content, 1, stage);
        approver.approve(content, approval.text("contentHash"));
    }

    private void upload(UUID content) {
        humas.awaitingPublications(content)
                .forEach(publication -> humas.confirm(
                        UUID.fromString(publication.path("id").asText()),
                        PostLink.on("THREADS", content.toString()),
                        evidence,
                        Instant.now()));
    }
}
