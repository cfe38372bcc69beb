package id.alurkonten.publishing.messaging;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain rule 8: a cancel reaches this desk in any order, and this desk is its judge. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PlanningEventsConsumerTest {

    private static final String REFUSED = "id.alurkonten.CancellationRefused.v1";

    @Inject
    Database database;

    @Test
    void whatIsCalledOffBeforeItsApprovalIsNeverArchived() {
        // given
        ApprovedContent content = content();
        database.awaitOutcome(Desk.cancel(content, 7), "APPLIED");

        // when
        UUID approved = Desk.hand(content);

        // then
        database.awaitOutcome(approved, "IGNORED");
        Desk.humas().get("/api/v1/archive/" + content.contentId).then().statusCode(404);
    }

    @Test
    void whatIsCalledOffWhileItWaitsForItsFilesIsNotArchivedWhenTheyCome() {
        // given
        ApprovedContent content = content();
        database.awaitOutcome(Desk.say(content, content.event()), "APPLIED");

        // when
        database.awaitOutcome(Desk.cancel(content, 10), "APPLIED");
        Desk.upload(content.poster);

        // then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.text("select 'waits' from archive_job where content_id = ?", content.contentId)
                        == null);
        Desk.humas().get("/api/v1/archive/" + content.contentId).then().statusCode(404);
    }

    @Test
    void scheduledAndAwaitingPublicationsAreCancelled() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = Desk.awaitStatus(content, Channel.INSTAGRAM, "AWAITING_CONFIRMATION");

        // when
        UUID cancel = Desk.cancel(content, 11);

        // then
        database.awaitOutcome(cancel, "APPLIED");
        assertThat(Desk.status(id)).isEqualTo("CANCELLED");
        assertThat(Desk.status(Desk.publication(content, Channel.FACEBOOK))).isEqualTo("CANCELLED");
        assertThat(Desk.confirm(id).statusCode()).isEqualTo(409);
    }

    @Test
    void aSecondCancelChangesNothing() {
        // given
        ApprovedContent content = content();
        database.awaitOutcome(Desk.cancel(content, 7), "APPLIED");

        // when
        UUID again = Desk.cancel(content, 8);

        // then
        database.awaitOutcome(again, "IGNORED");
    }

    @Test
    void aCancelAfterAnUploadIsRefusedAndTheOtherChannelsGoOn() {
        // given
        ApprovedContent content = Desk.archived(content().due());
        Desk.published(content, Channel.INSTAGRAM);

        // when
        Desk.cancel(content, 40);

        // then
        String id = content.contentId.toString();
        JsonNode refused = Topics.awaitEvent("alurkonten.publishing", REFUSED, id);
        Contracts.assertKeeps(REFUSED, refused);
        assertThat(refused.get("channel").asText()).isEqualTo("INSTAGRAM");
        assertThat(refused.get("sequence").asLong()).isEqualTo(41);
        Desk.published(content, Channel.FACEBOOK);
        Topics.await1(
                "alurkonten.publishing",
                r -> id.equals(r.key()) && Topics.data(r).path("complete").asBoolean());
        List<String> types = Topics.all("alurkonten.publishing").stream()
                .filter(r -> id.equals(r.key()))
                .map(r -> Topics.header(r, "ce_type"))
                .toList();
        assertThat(types)
                .containsExactly(Events.CONTENT_ARCHIVED, Events.CONTENT_PUBLISHED, REFUSED, Events.CONTENT_PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contentId", "planId", "reason", "occurredAt", "controlSheet", "sequence"})
    void aCancelThatBreaksTheSchemaGoesToTheDeadLetters(String field) {
        // given
        ApprovedContent content = content();
        ObjectNode event = content.cancelled(7);
        event.remove(field);

        // when
        say(content, event);

        // then
        assertThat(reasonOfDeadLetter(content)).contains("ContentCancelled");
    }

    @Test
    void aCancelWithABrokenSheetGoesToTheDeadLetters() {
        // given
        ApprovedContent content = content();
        ObjectNode event = content.cancelled(7);
        ((ObjectNode) event.at("/controlSheet/1")).put("workingSeconds", 1);

        // when
        say(content, event);

        // then
        assertThat(reasonOfDeadLetter(content)).startsWith("broken control sheet");
    }

    private static void say(ApprovedContent content, ObjectNode event) {
        String id = content.contentId.toString();
        Topics.publish("alurkonten.planning", content.planId.toString(), Desk.CANCELLED, id, event);
    }

    private static String reasonOfDeadLetter(ApprovedContent content) {
        return Topics.header(
                Topics.await1(
                        "alurkonten.planning.dlq.publishing",
                        r -> content.planId.toString().equals(r.key())),
                "dlq_reason");
    }
}
