package id.alurkonten.production.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.production.Approval;
import id.alurkonten.production.Desk;
import id.alurkonten.production.InboxRows;
import id.alurkonten.production.People;
import id.alurkonten.production.SubmittedPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PlanningEventsConsumerTest {

    private static final String CANCELLED = "id.alurkonten.ContentCancelled.v1";

    @Inject
    InboxRows inbox;

    @Test
    void aSubmittedPlanBecomesATaskForEachOfItsItems() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").and("TEXT", "THREADS", "X");

        // when
        plan.submit();

        // then
        Desk.task(plan.content(1))
                .statusCode(200)
                .body("status", equalTo("UNASSIGNED"))
                .body("planId", equalTo(plan.key()))
                .body("planTitle", equalTo("Rencana konten 14–31 Desember 2026"))
                .body("format", equalTo("TEXT"))
                .body("channels", contains("X", "THREADS"))
                .body("suggestedAssignee", equalTo("humas2"))
                .body("hashtags", contains("#LKPM"))
                .body("contributors", contains("humas1"))
                .body("controlSheet", hasSize(3))
                .body("currentStep.step", equalTo(4))
                .body(
                        "currentStep.startedAt",
                        equalTo(plan.event().get("occurredAt").asText()));
    }

    @Test
    void theSheetPassesThroughTheDatabaseUnharmed() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM");
        ((ArrayNode) plan.event().get("controlSheet")).removeAll();
        ObjectNode signedElsewhere = Contracts.example("id.alurkonten.ContentCancelled.v1");
        plan.event().set("controlSheet", signedElsewhere.get("controlSheet"));

        // when
        plan.submit();
        Desk.assign(plan.content(), "humas3").statusCode(200);

        // then
        var assigned =
                Topics.awaitEvent(Desk.TOPIC, TaskAssigned.TYPE, plan.content().toString());
        ArrayNode sheet = (ArrayNode) assigned.get("controlSheet");
        assertThat(id.alurkonten.sop.ControlSheet.fromJson(sheet)
                        .verify()
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Intact");
        sheet.remove(sheet.size() - 1);
        assertThat(id.alurkonten.sop.ControlSheet.fromJson(sheet))
                .isEqualTo(id.alurkonten.sop.ControlSheet.fromJson(signedElsewhere.get("controlSheet")));
    }

    @Test
    void theSamePlanTwiceHasOneEffect() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").submit();
        Desk.assign(plan.content(), "humas3").statusCode(200);

        // when
        UUID again = plan.publish();

        // then
        inbox.awaitOutcome(again, "IGNORED");
        Desk.task(plan.content()).body("status", equalTo("ASSIGNED"));
    }

    @Test
    void theSameEventRedeliveredIsNotEvenLookedAt() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM");
        UUID ceId = plan.publish();
        inbox.awaitOutcome(ceId, "APPLIED");
        Desk.assign(plan.content(), "humas3").statusCode(200);

        // when
        Topics.publish(SubmittedPlan.TOPIC, plan.key(), ceId, SubmittedPlan.TYPE, plan.key(), plan.event());
        SubmittedPlan next = SubmittedPlan.of("POSTER", "INSTAGRAM");
        next.submit();

        // then
        inbox.awaitOutcome(ceId, "APPLIED");
        Desk.task(plan.content()).body("status", equalTo("ASSIGNED"));
    }

    @Test
    void afterAReturnTheNewPlanReplacesAddsAndDrops() {
        // given
        SubmittedPlan plan =
                SubmittedPlan.of("POSTER", "INSTAGRAM").and("TEXT", "THREADS").submit();
        giveBack(plan);

        // when
        UUID dropped = plan.content(1);
        plan.without(dropped).and("PHOTO", "FACEBOOK").withSequence(9);
        ((ObjectNode) plan.event().get("items").get(0)).put("title", "LKPM: tenggat diperpanjang");
        plan.submit();

        // then
        Desk.task(plan.content(0))
                .body("title", equalTo("LKPM: tenggat diperpanjang"))
                .body("status", equalTo("UNASSIGNED"));
        Desk.task(dropped).body("status", equalTo("CANCELLED"));
        Desk.task(plan.content(2)).body("status", equalTo("UNASSIGNED"));
        Desk.assign(plan.content(0), "humas3").statusCode(200);
    }

    @Test
    void anOldSubmissionAfterTheReturnIsStale() {
        // given
        SubmittedPlan plan = SubmittedPlan.of("POSTER", "INSTAGRAM").submit();
        giveBack(plan);

        // when
        UUID old = plan.publish();

        // then
        inbox.awaitOutcome(old, "IGNORED");
        Desk.assign(plan.content(), "humas3").statusCode(409).body("currentStatus", equalTo("RETURNED"));
    }

    @Test
    void aCancelledContentIsAtItsEnd() {
        // given
        UUID contentId = Desk.inProduction("TEXT", "THREADS");

        // when
        UUID cancel = cancel(contentId);

        // then
        inbox.awaitOutcome(cancel, "APPLIED");
        Desk.task(contentId)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("Menunggu angka terbaru dari pimpinan."))
                .body("allowed", hasSize(0));
        inbox.awaitOutcome(cancel(contentId), "IGNORED");
    }

    @Test
    void aCancelThatComesBeforeItsPlanIsRemembered() {
        // given
        UUID contentId = UuidCreator.getTimeOrderedEpoch();
        inbox.awaitOutcome(cancel(contentId), "APPLIED");
        inbox.awaitOutcome(cancel(contentId), "IGNORED");

        // when
        SubmittedPlan.of("POSTER", "INSTAGRAM").and(contentId, "TEXT", "X").submit();

        // then
        Desk.task(contentId)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("Menunggu angka terbaru dari pimpinan."));
    }

    @Test
    void anApprovedContentIsNoLongerOursToCancel() {
        // given
        UUID contentId = Desk.underReview();
        Approval.approve(contentId, 1);

        // when
        UUID cancel = cancel(contentId);

        // then
        inbox.awaitOutcome(cancel, "IGNORED");
        Desk.task(contentId).body("status", equalTo("APPROVED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisons")
    void poisonGoesToTheDeadLettersAndTheNextPlanIsUndisturbed(String reason, Consumer<ObjectNode> spoil) {
        // given
        SubmittedPlan poisoned = SubmittedPlan.of("POSTER", "INSTAGRAM");
        spoil.accept(poisoned.event());

        // when
        UUID ceId = poisoned.publish();

        // then
        assertThat(InboxRows.awaitDeadLetter(SubmittedPlan.TOPIC, ceId)).contains(reason);
        assertThat(inbox.outcomes(ceId)).isEmpty();
        Desk.task(poisoned.content()).statusCode(404);
        SubmittedPlan.of("POSTER", "INSTAGRAM").submit();
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                poison("record 2", event -> ((ObjectNode) event.at("/controlSheet/1/actor")).put("name", "Orang lain")),
                poison("record 2", event -> ((ArrayNode) event.get("controlSheet")).remove(1)),
                poison("title", event -> event.remove("title")),
                poison("items", event -> event.putArray("items")),
                poison("scheduledAt", event -> ((ObjectNode) event.at("/items/0")).remove("scheduledAt")),
                poison("channels", event -> ((ObjectNode) event.at("/items/0")).putArray("channels")),
                poison("unreadable", event -> ((ObjectNode) event.at("/items/0")).put("format", "HOLOGRAM")),
                poison("unreadable", event -> event.put("sequence", "satu")),
                poison("sequence", event -> event.put("sequence", 0)),
                poison("unreadable", event -> event.put("periodStart", "kemarin")));
    }

    private static Arguments poison(String reason, Consumer<ObjectNode> spoil) {
        return Arguments.of(reason, spoil);
    }

    @Test
    void aContentCannotBeTakenOverByAnotherPlan() {
        // given
        UUID contentId = Desk.unassigned("POSTER", "INSTAGRAM");

        // when
        UUID ceId = SubmittedPlan.of("TEXT", "X").and(contentId, "TEXT", "X").publish();

        // then
        assertThat(InboxRows.awaitDeadLetter(SubmittedPlan.TOPIC, ceId)).contains("another plan");
        Desk.task(contentId).body("format", equalTo("POSTER"));
    }

    private static UUID cancel(UUID contentId) {
        ObjectNode event = Contracts.example(CANCELLED);
        event.put("contentId", contentId.toString());
        String planId = event.get("planId").asText();
        return Topics.publish(SubmittedPlan.TOPIC, planId, CANCELLED, contentId.toString(), event);
    }

    private static void giveBack(SubmittedPlan plan) {
        People.koordinator()
                .body(Map.of("reason", "Jadwal di hari libur."))
                .post("/api/v1/plans/{id}/return", plan.planId())
                .then()
                .statusCode(200);
    }
}
