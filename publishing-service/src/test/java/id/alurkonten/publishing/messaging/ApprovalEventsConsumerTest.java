package id.alurkonten.publishing.messaging;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ApprovalEventsConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEAD = "alurkonten.approval.dlq.publishing";

    @Inject
    Database database;

    @ConfigProperty(name = "alurkonten.media.folder")
    Path media;

    @Test
    void theSameEventTwiceIsOneArchive() {
        // given
        ApprovedContent content = content();
        Desk.upload(content.poster);
        UUID id = UUID.randomUUID();
        String key = content.contentId.toString();

        // when
        Topics.publish("alurkonten.approval", key, id, Desk.APPROVED, key, content.event());
        Topics.publish("alurkonten.approval", key, id, Desk.APPROVED, key, content.event());
        UUID underAnotherId = Desk.say(content, content.event());

        // then
        database.awaitOutcome(underAnotherId, "IGNORED");
        Desk.awaitArchived(content);
        assertThat(database.outcome(id)).isEqualTo("APPLIED");
        assertThat(Topics.events("alurkonten.publishing", "id.alurkonten.ContentArchived.v1", key))
                .hasSize(1);
    }

    @Test
    void anOlderRevisionThatComesLateChangesNothing() {
        // given
        ApprovedContent content = Desk.archived(content().revision(2));

        // when
        UUID late = Desk.say(content, content.event().put("revision", 1));

        // then
        database.awaitOutcome(late, "IGNORED");
    }

    @Test
    void aLaterRevisionOfWhatIsArchivedIsRefused() {
        // given
        ApprovedContent content = Desk.archived(content());

        // when
        Desk.say(content, content.revision(2).event());

        // then
        assertThat(reasonOfDeadLetter(content)).contains("ARCHIVED_BEFORE");
    }

    @Test
    void aFileThatIsNotThereYetIsWaitedForAndOthersGoOnMeanwhile() {
        // given
        ApprovedContent early = content();
        Desk.say(early, early.event());
        await().atMost(PATIENCE)
                .until(() -> database.lastFailure(early.contentId).contains("has no"));
        Desk.humas()
                .get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'archiving' }.data.failing", equalTo(1));

        // when
        ApprovedContent other = Desk.archived(content());
        Desk.upload(early.poster);

        // then
        Desk.awaitArchived(early);
        assertThat(Desk.publication(other, Channel.INSTAGRAM)).isNotNull();
        Desk.humas().get("/q/health/well").then().statusCode(200);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forged("a stage is lacking", "CHAIN", content().through(Role.SEKRETARIS)),
                forged("a contributor decided", "FOUR_EYES", content().madeBy("humas1", "koordinator")),
                forged("one person decided both", "FOUR_EYES", content().decidedBy("sekretaris", "sekretaris")),
                forged("another hash", "CONTENT_HASH", content(), event -> event.put("contentHash", "0".repeat(64))),
                forged("another caption", "CONTENT_HASH", content(), event -> ((ObjectNode)
                                event.at("/design/variants/0"))
                        .put("caption", "Diganti.")),
                forged("an empty sheet", "CONTROL_SHEET", content(), event -> event.putArray("controlSheet")),
                forged("a broken sheet", "CONTROL_SHEET", content(), event -> ((ObjectNode) event.at("/controlSheet/2"))
                        .put("onTime", false)),
                forged("a sheet cut short", "CONTROL_SHEET", content(), event -> ((ArrayNode) event.get("controlSheet"))
                        .remove(4)),
                forged("a design without variants", "UNREADABLE_DESIGN", content(), event -> ((ObjectNode)
                                event.get("design"))
                        .putArray("variants")),
                forged(
                        "the sheet of another content",
                        "CONTROL_SHEET",
                        content().withTheSheetOf(UUID.randomUUID())));
    }

    private static Arguments forged(String what, String reason, ApprovedContent content) {
        return forged(what, reason, content, event -> {});
    }

    private static Arguments forged(String what, String reason, ApprovedContent content, Consumer<ObjectNode> forgery) {
        ObjectNode event = content.event();
        forgery.accept(event);
        return Arguments.of(what, reason, content, event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedApprovalIsRefusedKeptAndNothingIsUploaded(
            String what, String reason, ApprovedContent content, ObjectNode event) {
        // given
        Desk.upload(content.poster);

        // when
        Desk.say(content, event);

        // then
        assertThat(reasonOfDeadLetter(content)).startsWith("refused approval: " + reason);
        assertNothingCameOf(content);
    }

    @Test
    void otherBytesThanWereApprovedAreRefused() throws Exception {
        // given
        ApprovedContent content = content();
        String sha256 = Desk.upload(content.poster);
        Path object = media.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        Files.setPosixFilePermissions(object, PosixFilePermissions.fromString("rw-------"));
        Files.write(object, ApprovedContent.picture(4711));

        // when
        Desk.say(content, content.event());

        // then
        assertThat(reasonOfDeadLetter(content)).contains("BYTES");
        assertNothingCameOf(content);
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                        "contentId",
                        "planId",
                        "revision",
                        "contentHash",
                        "design",
                        "stages",
                        "contributors",
                        "scheduledAt",
                        "title",
                        "format",
                        "occurredAt",
                        "controlSheet",
                        "sequence")
                .map(field -> Arguments.of("without " + field, (Consumer<ObjectNode>) event -> event.remove(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void whatBreaksTheSchemaGoesToTheDeadLetters(String what, Consumer<ObjectNode> spoil) {
        // given
        ApprovedContent content = content();
        ObjectNode event = content.event();
        spoil.accept(event);

        // when
        Desk.say(content, event);

        // then
        assertThat(reasonOfDeadLetter(content)).contains("ContentApproved");
    }

    @Test
    void typesThatItDoesNotKnowAreLetPass() {
        // given
        ApprovedContent content = content();
        String key = content.contentId.toString();
        Desk.upload(content.poster);

        // when
        Topics.publish("alurkonten.approval", key, "id.alurkonten.StageApproved.v1", key, content.event());
        Desk.say(content, content.event());

        // then
        Desk.awaitArchived(content);
        assertThat(Topics.all(DEAD)).noneMatch(record -> key.equals(record.key()));
    }

    private static String reasonOfDeadLetter(ApprovedContent content) {
        ConsumerRecord<String, byte[]> letter =
                Topics.await1(DEAD, record -> content.contentId.toString().equals(record.key()));
        return Topics.header(letter, "dlq_reason");
    }

    private static void assertNothingCameOf(ApprovedContent content) {
        Desk.humas().get("/api/v1/archive/" + content.contentId).then().statusCode(404);
        assertThat(Desk.publication(content, Channel.INSTAGRAM)).isNull();
    }
}
