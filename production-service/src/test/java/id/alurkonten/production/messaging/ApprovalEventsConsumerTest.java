package id.alurkonten.production.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.production.Approval;
import id.alurkonten.production.Desk;
import id.alurkonten.production.InboxRows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ApprovalEventsConsumerTest {

    @Inject
    InboxRows inbox;

    @Test
    void aRequestForRevisionShowsItsNotesToTheAssignee() {
        // given
        UUID contentId = Desk.underReview();

        // when
        Approval.requestRevision(contentId, 1);

        // then
        Desk.task(contentId)
                .body("status", equalTo("REVISION_REQUESTED"))
                .body("allowed", contains("reassign", "start", "materials"))
                .body("dueAt", notNullValue())
                .body("revisionRequests", hasSize(1))
                .body("revisionRequests[0].revision", equalTo(1))
                .body("revisionRequests[0].stage", equalTo("SEKRETARIS"))
                .body("revisionRequests[0].requestedBy.id", equalTo("sekretaris"))
                .body("revisionRequests[0].notes[0].area.y", equalTo(0.25f))
                .body("controlSheet", hasSize(6));
    }

    @Test
    void twoRevisionsAndThenApproval() {
        // given
        UUID contentId = Desk.underReview();
        Approval.requestRevision(contentId, 1);
        Desk.start(contentId).body("status", equalTo("IN_REVISION")).body("currentStep.step", equalTo(7));
        Desk.handOverText(contentId);
        Approval.requestRevision(contentId, 2);
        Desk.start(contentId).statusCode(200);
        Desk.handOverText(contentId);

        // when
        Approval.approve(contentId, 3);

        // then
        Desk.task(contentId)
                .body("status", equalTo("APPROVED"))
                .body("revision", equalTo(3))
                .body("versions.revision", contains(1, 2, 3))
                .body("revisionRequests.revision", contains(1, 2))
                .body("controlSheet.step", contains(1, 2, 3, 4, 5, 6, 7, 6, 7, 6))
                .body("controlSheet.revision", contains(0, 0, 0, 0, 1, 1, 2, 2, 3, 3));
        assertThat(Topics.events(Desk.TOPIC, DesignReady.TYPE, contentId.toString()))
                .extracting(event -> event.get("revision").asInt())
                .containsExactly(1, 2, 3);
        assertThat(Topics.events(Desk.TOPIC, ProductionStarted.TYPE, contentId.toString()))
                .extracting(event -> event.get("revision").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void ourEventsCountOnFromWhatWasHeard() {
        // given
        UUID contentId = Desk.underReview();
        ObjectNode request = Approval.decision(Approval.REVISION_REQUESTED, contentId, 1);
        request.put("sequence", 40);
        Approval.publish(Approval.REVISION_REQUESTED, request);
        Approval.awaitStatus(contentId, "REVISION_REQUESTED");

        // when
        Desk.start(contentId).statusCode(200);

        // then
        var started = Topics.await1(
                Desk.TOPIC,
                record -> contentId.toString().equals(record.key())
                        && ProductionStarted.TYPE.equals(Topics.header(record, "ce_type"))
                        && Topics.data(record).get("revision").asInt() == 2);
        assertThat(Topics.data(started).get("sequence").asLong()).isEqualTo(41);
    }

    @Test
    void aDecisionIsHeardOnce() {
        // given
        UUID contentId = Desk.underReview();
        ObjectNode request = Approval.decision(Approval.REVISION_REQUESTED, contentId, 1);
        UUID ceId = Approval.publish(Approval.REVISION_REQUESTED, request);
        inbox.awaitOutcome(ceId, "APPLIED");

        // when
        Topics.publish(
                Approval.TOPIC, contentId.toString(), ceId, Approval.REVISION_REQUESTED, contentId.toString(), request);
        UUID underAnotherId = Approval.publish(Approval.REVISION_REQUESTED, request);

        // then
        inbox.awaitOutcome(underAnotherId, "IGNORED");
        Desk.task(contentId).body("status", equalTo("REVISION_REQUESTED")).body("revisionRequests", hasSize(1));
    }

    @Test
    void aDecisionOnAnEarlierRevisionIsStale() {
        // given
        UUID contentId = Desk.underReview();
        ObjectNode approvalOfTheFirst = Approval.decision(Approval.APPROVED, contentId, 1);
        Approval.requestRevision(contentId, 1);
        Desk.start(contentId).statusCode(200);
        Desk.handOverText(contentId);

        // when
        UUID late = Approval.publish(Approval.APPROVED, approvalOfTheFirst);

        // then
        inbox.awaitOutcome(late, "IGNORED");
        Desk.task(contentId).body("status", equalTo("UNDER_REVIEW")).body("revision", equalTo(2));
    }

    @Test
    void afterTheEndNothingIsHeard() {
        // given
        UUID contentId = Desk.underReview();
        ObjectNode request = Approval.decision(Approval.REVISION_REQUESTED, contentId, 1);
        Approval.approve(contentId, 1);

        // when
        UUID late = Approval.publish(Approval.REVISION_REQUESTED, request);

        // then
        inbox.awaitOutcome(late, "IGNORED");
        Desk.task(contentId).body("status", equalTo("APPROVED")).body("revisionRequests", hasSize(0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void whatApprovalCannotHaveSaidGoesToTheDeadLetters(String reason, Consumer<ObjectNode> forge) {
        // given
        UUID contentId = Desk.underReview();
        ObjectNode approved = Approval.decision(Approval.APPROVED, contentId, 1);
        forge.accept(approved);

        // when
        UUID ceId = Approval.publish(Approval.APPROVED, approved);

        // then
        assertThat(InboxRows.awaitDeadLetter(Approval.TOPIC, ceId)).contains(reason);
        Desk.task(contentId).body("status", equalTo("UNDER_REVIEW"));
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("never handed over", event -> event.put("revision", 2)),
                forgery("contentHash", event -> event.put("contentHash", "b".repeat(64))),
                forgery(
                        "go on from ours",
                        event -> event.set(
                                "controlSheet",
                                Contracts.example(Approval.APPROVED).get("controlSheet"))),
                forgery("go on from ours", event -> event.putArray("controlSheet")),
                forgery("record 6", event -> ((ObjectNode) event.at("/controlSheet/5")).put("onTime", false)),
                forgery("record 1", event -> ((ArrayNode) event.get("controlSheet")).remove(0)),
                forgery("contentHash", event -> event.remove("contentHash")),
                forgery(
                        "never handed over",
                        event -> event.put("contentId", UUID.randomUUID().toString())));
    }

    private static Arguments forgery(String reason, Consumer<ObjectNode> forge) {
        return Arguments.of(reason, forge);
    }
}
