package id.alurkonten.system.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.PostLink;
import id.alurkonten.system.faults.Goal;
import id.alurkonten.system.faults.load.Course.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A content on its way: steps 4 to 9. */
final class ContentWalk {
    private static final Set<String> TO_START = Set.of("ASSIGNED", "REVISION_REQUESTED");

    private final Party party;
    private final Watch watch;
    private final Course.OfContent course;
    private final String planner;
    private final UUID plan;
    private final UUID content;
    private final Forms.Item item;
    private boolean assigned;
    private boolean ended;
    private int revision;
    private String contentHash;

    ContentWalk(
            Party party,
            Watch watch,
            Course.OfContent course,
            String planner,
            UUID plan,
            UUID content,
            Forms.Item item) {
        this.party = party;
        this.watch = watch;
        this.course = course;
        this.planner = planner;
        this.plan = plan;
        this.content = content;
        this.item = item;
    }

    /** The same content in the hands of others. */
    ContentWalk by(Party others, String producer) {
        return new ContentWalk(others, watch, course.producedBy(producer), planner, plan, content, item);
    }

    /** Goes on until its end; answers whether it is to be called off where it is. */
    boolean run() {
        awaitTask(Set.of("UNASSIGNED", "ASSIGNED"));
        if (isCalledOffBy(Stage.SUBMITTED)) {
            return true;
        }
        assign();
        if (isCalledOffBy(Stage.ASSIGNED)) {
            return true;
        }
        start();
        if (isCalledOffBy(Stage.STARTED)) {
            return true;
        }
        handOver();
        if (isCalledOffBy(Stage.HANDED_OVER)) {
            return true;
        }
        for (Course.Revision requested : course.revisions()) {
            requestRevision(requested);
            if (isCalledOffBy(Stage.REVISION_REQUESTED)) {
                return true;
            }
            start();
            handOver();
        }
        approveAll();
        if (isCalledOffBy(Stage.APPROVED)) {
            return true;
        }
        List<JsonNode> publications = awaitPublications();
        if (isCalledOffBy(Stage.UPLOADING)) {
            return true;
        }
        publications.forEach(this::upload);
        awaitStatus("PUBLISHED");
        takeDown(publications);
        return false;
    }

    private void assign() {
        Caller koordinator = as("koordinator");
        if (!assigned) {
            koordinator.assign(content, course.assignee(), "Satu gambar, satu ajakan " + koordinator.mark());
        }
        if (!course.assignee().equals(course.producer())) {
            koordinator.reassign(content, course.producer(), "Beban kerja " + koordinator.mark());
        }
    }

    /** By a command for the whole plan. */
    void assignedWithOthers() {
        assigned = true;
    }

    private void start() {
        awaitTask(TO_START);
        producer().start(content);
    }

    private void handOver() {
        Caller producer = producer();
        if (course.extras()) {
            producer.addMaterial(content, Map.of("title", "Siaran pers " + producer.mark(), "text", "Isi."));
        }
        Answer version = producer.addVersion(content, design(producer));
        producer.ready(content, version.number("version"));
        contentHash = version.text("contentHash");
        revision++;
    }

    /** A version more, which nobody needs. */
    void addVersion() {
        Caller producer = producer();
        producer.addVersion(content, design(producer));
    }

    private Forms.Design design(Caller producer) {
        List<Forms.Medium> media = course.withMedia()
                ? List.of(Forms.Medium.main(
                        producer.uploadMedia(Service.PRODUCTION, "poster.jpg", Pictures.poster()), "Poster ajakan"))
                : List.of();
        return new Forms.Design(
                media,
                course.channels().stream()
                        .map(channel -> Forms.Variant.of(
                                channel, "Sampaikan aduan dari rumah, revisi " + (revision + 1), "#LayananPublik"))
                        .toList(),
                "Versi " + producer.mark());
    }

    private void requestRevision(Course.Revision requested) {
        Answer approval = awaitDecidable();
        if (requested == Course.Revision.BY_THE_NEXT && approval.list("stages").size() > 1) {
            approve(approval);
            approval = awaitDecidable();
        }
        Caller decider = decider(approval);
        decider.requestRevision(content, contentHash, Forms.Note.of("Tambahkan nomor layanan " + decider.mark()));
    }

    /** However many stages the policy asks for. */
    private void approveAll() {
        Answer approval = awaitDecidable();
        while (!approval.text("status").equals("APPROVED")) {
            approve(approval);
            approval = watch.until(
                    "revision %d of %s is decided".formatted(revision, content),
                    () -> as("auditor").approval(content),
                    seen -> true);
        }
    }

    private void approve(Answer approval) {
        Caller decider = decider(approval);
        if (course.extras()) {
            decider.comment(content, "Sudah dibaca " + decider.mark());
        }
        decider.approve(content, contentHash, "Setuju " + decider.mark());
    }

    private Answer awaitDecidable() {
        return watch.until(
                "revision %d of %s at the approval desk".formatted(revision, content),
                () -> as("auditor").approval(content),
                seen -> seen.number("revision") == revision);
    }

    /** Whoever has the stage that it waits for. */
    private Caller decider(Answer approval) {
        return as(approval.text("stage").toLowerCase(Locale.ROOT));
    }

    /** Its publication on its first channel, as soon as it is archived. */
    UUID awaitPublication() {
        return idOf(watch.until(
                        "%s to be archived".formatted(content),
                        () -> as(course.publisher()).publicationsOf(content),
                        seen -> !seen.isEmpty())
                .get(0));
    }

    private List<JsonNode> awaitPublications() {
        return watch.until(
                "%s awaits its upload".formatted(content),
                () -> as(course.publisher()).publicationsOf(content),
                seen -> !seen.isEmpty()
                        && seen.stream()
                                .allMatch(one -> one.path("status").asText().equals("AWAITING_CONFIRMATION")));
    }

    private void upload(JsonNode publication) {
        Caller humas = as(course.publisher());
        String evidence = humas.uploadMedia(Service.PUBLISHING, "bukti.png", Pictures.screenshot());
        String url = PostLink.on(publication.path("channel").asText(), humas.mark());
        humas.confirm(idOf(publication), url, evidence, Instant.now());
    }

    private void takeDown(List<JsonNode> publications) {
        if (course.takenDown()) {
            for (JsonNode publication : publications) {
                Caller koordinator = as("koordinator");
                koordinator.takeDown(idOf(publication), "Gambar tertukar " + koordinator.mark());
            }
            awaitStatus("TAKEN_DOWN");
        }
        ended(course.takenDown() ? Goal.TAKEN_DOWN : Goal.PUBLISHED);
    }

    /** Calls it off; whoever has it on the desk may not have heard, and goes on. */
    void callOff() {
        if (course.calledOff() == Stage.UPLOADING) {
            CompletableFuture<Boolean> cancel =
                    CompletableFuture.supplyAsync(() -> allowed(() -> cancel(party.beside())), party.twins());
            List<JsonNode> publications = as(course.publisher()).publicationsOf(content);
            allowed(() -> upload(publications.get(0)));
            cancel.join();
            // If the first was in time, the cancel came too late for the others too.
            publications.stream().skip(1).forEach(other -> allowed(() -> upload(other)));
            ended(Goal.CANCELLED_OR_PUBLISHED);
            return;
        }
        cancel(party);
        switch (course.calledOff()) {
            case ASSIGNED -> allowed(() -> producer().start(content));
            case STARTED -> allowed(this::handOver);
            case HANDED_OVER -> allowed(() -> as("koordinator").approve(content, contentHash));
            default -> {}
        }
        ended(Goal.CANCELLED);
    }

    private void cancel(Party by) {
        Caller humas = by.as(planner, plan, content);
        humas.cancelContent(content, "Acara ditunda " + humas.mark());
    }

    /** Whether it was; a refusal because the content is no longer there to be handled so is an answer too. */
    private static boolean allowed(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refused refused) {
            if (refused.status() != 409 && refused.status() != 404) {
                throw refused;
            }
            return false;
        }
    }

    /** Also that of a returned plan is unassigned; until the plan has come again, no step of it is open. */
    void awaitTask(Set<String> statuses) {
        watch.until(
                "task %s in %s".formatted(content, statuses),
                () -> as("auditor").task(content),
                seen -> statuses.contains(seen.text("status"))
                        && (!seen.text("status").equals("UNASSIGNED")
                                || seen.json("currentStep").isObject()));
    }

    private void awaitStatus(String status) {
        watch.until(
                "%s to be %s".formatted(content, status),
                () -> as("auditor").content(content),
                seen -> seen.text("status").equals(status));
    }

    /** Whether it was to be called off before, or is when it has come to that stage. */
    boolean isCalledOffBy(Stage stage) {
        return course.calledOff() != Stage.NEVER && course.calledOff().compareTo(stage) <= 0;
    }

    /** Writes its goal down, once. */
    void ended(Goal goal) {
        if (!ended) {
            ended = true;
            party.journal().goal(content, plan, goal);
        }
    }

    boolean hasEnded() {
        return ended;
    }

    UUID id() {
        return content;
    }

    Forms.Item item() {
        return item;
    }

    Course.OfContent course() {
        return course;
    }

    Caller producer() {
        return as(course.producer());
    }

    Caller as(String userName) {
        return party.as(userName, plan, content);
    }

    private static UUID idOf(JsonNode publication) {
        return UUID.fromString(publication.path("id").asText());
    }
}
