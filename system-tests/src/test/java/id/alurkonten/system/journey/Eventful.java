package id.alurkonten.system.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A content to which everything has happened: of each of the fifteen types of events there is one about it. Beside it on
 * the plan is another that was called off in time.
 */
final class Eventful {
    private final Installation installation;
    private final Walk walk;
    private UUID calledOff;

    private Eventful(Installation installation) {
        this.installation = installation;
        this.walk = Walk.of(installation, "INSTAGRAM", "FACEBOOK");
    }

    static Eventful in(Installation installation) throws SQLException {
        Eventful eventful = new Eventful(installation);
        eventful.returnedAndSubmittedAgain();
        eventful.assignedLateAndReassigned();
        eventful.sentBackOnceAndApproved();
        eventful.uploadedCalledOffInVainAndTakenDown();
        eventful.failedOnAChannelWithAnApi();
        return eventful;
    }

    private void returnedAndSubmittedAgain() {
        Person humas = installation.planner();
        walk.drafted();
        calledOff = humas.addItem(walk.plan(), walk.item()).contentId();
        walk.finalized();
        humas.submitPlan(walk.plan());
        installation.koordinator().awaitTask(walk.content(), "UNASSIGNED");
        installation.koordinator().returnPlan(walk.plan(), "Satu butir perlu dipikirkan lagi.");
        humas.awaitPlan(walk.plan(), "RETURNED");
        walk.rescheduled();
        humas.updateItem(walk.plan(), calledOff, walk.item());
        walk.finalized();
        humas.submitPlan(walk.plan());
        humas.cancelContent(calledOff, "Tidak jadi.");
        humas.awaitTask(calledOff, "CANCELLED");
    }

    private void assignedLateAndReassigned() {
        installation.databases().makeOverdue(Service.PRODUCTION, "production_task", "step_due_at", walk.content());
        installation.topics().await1("StepOverdue", walk.content());
        walk.assigned();
        installation
                .koordinator()
                .reassign(walk.content(), installation.publisher().userName(), "PIC sedang cuti.");
    }

    private void sentBackOnceAndApproved() {
        walk.started().handedOver().approvedBy(installation.koordinator()).sentBackBy(installation.sekretaris());
        walk.started().handedOver().approved();
    }

    private void uploadedCalledOffInVainAndTakenDown() throws SQLException {
        walk.awaitPublication("INSTAGRAM", "AWAITING_CONFIRMATION");
        walk.awaitPublication("FACEBOOK", "AWAITING_CONFIRMATION");
        walk.awaitStatus("ARCHIVED");
        LateCancel.of(installation, walk, "INSTAGRAM");
        walk.uploadedTo("FACEBOOK");
        String facebook =
                walk.awaitPublication("FACEBOOK", "PUBLISHED").path("id").asText();
        installation.koordinator().takeDown(UUID.fromString(facebook), "Gambar tertukar.");
        walk.awaitStatus("PUBLISHED");
        installation.topics().await1("ContentTakenDown", walk.content());
    }

    /** No channel has an API yet; so it is said in publishing's place. */
    private void failedOnAChannelWithAnApi() {
        Said takenDown = installation.topics().await1("ContentTakenDown", walk.content());
        ObjectNode failed = (ObjectNode) takenDown.data();
        failed.put("channel", "FACEBOOK").put("revision", walk.revision());
        failed.put("reason", "Batas laju tercapai.").put("final", false);
        failed.put("sequence", takenDown.sequence() + 1);
        Map<String, String> headers = new LinkedHashMap<>(takenDown.headers());
        headers.put("ce_type", "id.alurkonten.PublicationFailed.v1");
        headers.put("ce_dataschema", "urn:alurkonten:schema:PublicationFailed:v1");
        Said said = new Said(takenDown.topic(), takenDown.key(), headers, text(failed)).saidAgain();
        installation.topics().put(List.of(said));
        installation.databases().awaitHeard(List.of(said));
    }

    private static String text(ObjectNode json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Walk walk() {
        return walk;
    }

    /** All that was said about the content and its plan, in the order in which it happened. */
    List<Said> everything() {
        String plan = walk.plan().toString();
        return installation
                .topics()
                .said(said -> said.isAbout(walk.content())
                        || said.name().equals("PlanReturned")
                                && said.data().path("planId").asText().equals(plan))
                .stream()
                .sorted(Comparator.comparingLong(Said::sequence))
                .toList();
    }

    /**
     * Something on each topic, as the last of the plan's and the content's keys, that changes nothing and that all who
     * listen there hear: when it is heard, so is all before it.
     */
    List<Said> stragglers() {
        return List.of(
                        installation.topics().await1("ContentCancelled", calledOff),
                        installation.topics().await1("DesignReady", walk.content()),
                        installation.topics().await1("ContentApproved", walk.content()),
                        installation.topics().await1("ContentArchived", walk.content()))
                .stream()
                .map(Said::saidAgain)
                .toList();
    }
}
