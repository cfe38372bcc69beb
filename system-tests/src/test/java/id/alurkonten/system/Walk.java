package id.alurkonten.system;

import static id.alurkonten.local.Service.PRODUCTION;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One content on its way through the procedure, from desk to desk. Each step first waits until its desk has received the
 * folder, then does what a person there does; nothing waits afterwards, so that whatever happens between two steps can be
 * put between two calls.
 */
public final class Walk {
    /** The agency's: periods of plans are its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Duration LONG_ENOUGH_TO_FINALIZE = Duration.ofSeconds(5);
    private static final Set<String> TO_START = Set.of("ASSIGNED", "REVISION_REQUESTED");

    private final Installation installation;
    private final Duration ahead;
    private final List<String> channels;
    private Forms.Item item;
    private UUID research;
    private UUID plan;
    private UUID content;
    private int revision;
    private String contentHash;

    private Walk(Installation installation, Duration ahead, String... channels) {
        this.installation = installation;
        this.ahead = ahead;
        this.channels = List.of(channels);
    }

    /** A poster that is due for upload as soon as it is archived. */
    public static Walk of(Installation installation, String... channels) {
        return new Walk(installation, LONG_ENOUGH_TO_FINALIZE, channels);
    }

    /** A poster that nobody uploads while the test runs. */
    public static Walk ofNextWeek(Installation installation, String... channels) {
        return new Walk(installation, Duration.ofDays(7), channels);
    }

    /** Step 1: a research with a finding. */
    public Walk researched() {
        Person humas = installation.planner();
        research = humas.openResearch("Keluhan warga tentang layanan").id();
        String screenshot = humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot());
        humas.addFinding(research, "INSTAGRAM", "Komentar terbanyak pekan ini", screenshot);
        humas.completeResearch(research);
        return this;
    }

    /** A plan with this content alone, in DRAFT. */
    public Walk drafted() {
        researched();
        Person humas = installation.planner();
        LocalDate today = LocalDate.now(ZONE);
        plan = humas.createPlan(new Forms.Plan("Rencana konten", today, today.plusDays(30), List.of(research)))
                .id();
        item = Forms.Item.of("Layanan aduan daring", "POSTER", soon(), channels.toArray(String[]::new));
        content = humas.addItem(plan, item).contentId();
        return this;
    }

    private Instant soon() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Moves the line of a plan that has been returned: time has passed, and it must lie ahead again. */
    public Walk rescheduled() {
        item = item.scheduledAt(soon());
        installation.planner().updateItem(plan, content, item);
        return this;
    }

    public Walk finalized() {
        installation.planner().finalizePlan(plan);
        return this;
    }

    /** Steps 1 to 3. */
    public Walk submitted() {
        drafted().finalized();
        installation.planner().submitPlan(plan);
        return this;
    }

    /** Step 4, to the producer. */
    public Walk assigned() {
        return assignedTo(installation.producer());
    }

    public Walk assignedTo(Person assignee) {
        installation.koordinator().awaitTask(content, "UNASSIGNED");
        installation.koordinator().assign(content, assignee.userName(), "Satu gambar, satu ajakan.");
        return this;
    }

    /** Step 5 begins; after a request for revision, step 7. */
    public Walk started() {
        Person assignee = assignee();
        Waiting.until(
                "task " + content + " can be started",
                () -> assignee.task(content),
                seen -> TO_START.contains(seen.text("status")));
        assignee.start(content);
        return this;
    }

    /** A new version of the design, and step 5 or 7 ends. */
    public Walk handedOver() {
        Person assignee = assignee();
        Answer version = assignee.addVersion(content, design(assignee));
        assignee.ready(content, version.number("version"));
        contentHash = version.text("contentHash");
        revision++;
        return this;
    }

    private Forms.Design design(Person assignee) {
        String poster = assignee.uploadMedia(PRODUCTION, "poster.jpg", Pictures.poster());
        return new Forms.Design(
                List.of(Forms.Medium.main(poster, "Poster ajakan memakai layanan aduan daring")),
                channels.stream()
                        .map(channel -> Forms.Variant.of(
                                channel, "Sampaikan aduan dari rumah, revisi " + (revision + 1), "#LayananPublik"))
                        .toList());
    }

    /** Steps 4 and 5: under review for the first time. */
    public Walk produced() {
        return submitted().assigned().started().handedOver();
    }

    /** Step 6, one stage. */
    public Walk approvedBy(Person person) {
        awaitTurnOf(person);
        person.approve(content, contentHash);
        return this;
    }

    /** Step 6, both stages of the usual chain. */
    public Walk approved() {
        return approvedBy(installation.koordinator()).approvedBy(installation.sekretaris());
    }

    /** Step 6, with what is to be mended. */
    public Walk sentBackBy(Person person) {
        awaitTurnOf(person);
        person.requestRevision(content, contentHash, Forms.Note.of("Tambahkan nomor layanan aduan di bawah gambar."));
        return this;
    }

    /** Waits until the present revision can be decided on by that person. */
    public Answer awaitTurnOf(Person person) {
        return Waiting.until(
                "revision %d of %s can be decided by %s".formatted(revision, content, person.userName()),
                () -> person.approval(content),
                seen -> seen.number("revision") == revision
                        && seen.list("allowed").stream()
                                .anyMatch(operation -> operation.asText().equals("approve")));
    }

    /** Step 8, which nobody does by hand. */
    public Walk archived() {
        installation.publisher().awaitArchive(content);
        return this;
    }

    /** Step 9 on one channel. */
    public Walk uploadedTo(String channel) {
        Person humas = installation.publisher();
        JsonNode publication = awaitPublication(channel, "AWAITING_CONFIRMATION");
        String evidence = humas.uploadMedia(Service.PUBLISHING, "bukti.png", Pictures.screenshot());
        humas.confirm(UUID.fromString(publication.path("id").asText()), urlOn(channel), evidence, Instant.now());
        return this;
    }

    /** Step 9 on every channel. */
    public Walk uploaded() {
        channels.forEach(this::uploadedTo);
        return this;
    }

    /** Where this content is to be seen on a channel. */
    public String urlOn(String channel) {
        return PostLink.on(channel, content.toString());
    }

    /** The publication on a channel, as soon as it has that status. */
    public JsonNode awaitPublication(String channel, String status) {
        return Waiting.until(
                        "publication of %s on %s is %s".formatted(content, channel, status),
                        () -> installation.publisher().publicationsOf(content),
                        seen -> seen.stream()
                                .anyMatch(publication -> isOn(publication, channel)
                                        && publication.path("status").asText().equals(status)))
                .stream()
                .filter(publication -> isOn(publication, channel))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOn(JsonNode publication, String channel) {
        return publication.path("channel").asText().equals(channel);
    }

    /** Planning's view, as soon as it has that status. */
    public Answer awaitStatus(String status) {
        return installation.planner().awaitContent(content, status);
    }

    private Person assignee() {
        Answer task = Waiting.until(
                "task " + content + " has an assignee",
                () -> installation.koordinator().task(content),
                seen -> !seen.text("assignee").isEmpty());
        return installation.as(task.text("assignee"));
    }

    public Forms.Item item() {
        return item;
    }

    public UUID research() {
        return research;
    }

    public UUID plan() {
        return plan;
    }

    public UUID content() {
        return content;
    }

    public int revision() {
        return revision;
    }

    /** Of the design that was handed over last. */
    public String contentHash() {
        return contentHash;
    }
}
