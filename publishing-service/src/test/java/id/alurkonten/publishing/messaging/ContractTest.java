package id.alurkonten.publishing.messaging;

import static id.alurkonten.publishing.ApprovedContent.STANDARD;
import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.event.EventHandlers;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.event.Outcome;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.messaging.Events.CancellationRefused;
import id.alurkonten.publishing.messaging.Events.ContentArchived;
import id.alurkonten.publishing.messaging.Events.ContentPublished;
import id.alurkonten.publishing.messaging.Events.ContentTakenDown;
import id.alurkonten.publishing.messaging.Events.PublicationFailed;
import id.alurkonten.publishing.messaging.Events.StepOverdue;
import id.alurkonten.publishing.publication.ContentFolder;
import id.alurkonten.publishing.publication.Stamp;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service says keeps the published language, and it understands all of what it hears. */
class ContractTest {

    private static final Instant NOW = Instant.parse("2026-12-16T02:04:31.419Z");
    private static final String HASH = "ab".repeat(32);

    private static Stamp stamp() {
        ApprovedContent content = content();
        return new Stamp(
                content.contentId,
                content.planId,
                NOW,
                ContentFolder.DESK,
                content.sheet()
                        .append(
                                StepDraft.of(
                                        StepCode.ARCHIVE,
                                        1,
                                        ContentFolder.DESK,
                                        NOW,
                                        NOW,
                                        Output.of(OutputKind.FILE, "archive:" + UUID.randomUUID())),
                                STANDARD),
                12);
    }

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of(
                        Events.CONTENT_ARCHIVED,
                        new ContentArchived(stamp(), 2, UUID.randomUUID(), HASH, HASH, "HM.02.03")),
                Arguments.of(
                        Events.CONTENT_PUBLISHED,
                        new ContentPublished(stamp(), 2, Channel.X, "https://x.com/contoh/1", NOW, HASH, true)),
                Arguments.of(
                        Events.CONTENT_PUBLISHED,
                        new ContentPublished(stamp(), 2, Channel.X, "https://x.com/contoh/1", NOW, null, false)),
                Arguments.of(
                        Events.PUBLICATION_FAILED,
                        new PublicationFailed(stamp(), 2, Channel.TIKTOK, "Video ditolak.", true)),
                Arguments.of(
                        Events.CONTENT_TAKEN_DOWN, new ContentTakenDown(stamp(), Channel.THREADS, "Gambar keliru.")),
                Arguments.of(Events.CANCELLATION_REFUSED, new CancellationRefused(stamp(), Channel.YOUTUBE)),
                Arguments.of(Events.STEP_OVERDUE, new StepOverdue(stamp(), 8, StepCode.ARCHIVE, 2, null, NOW, "HUMAS")),
                Arguments.of(
                        Events.STEP_OVERDUE,
                        new StepOverdue(stamp(), 9, StepCode.PUBLISH, 2, Channel.FACEBOOK, NOW, "HUMAS")));
    }

    @ParameterizedTest
    @MethodSource("said")
    void whatItSaysKeepsTheSchema(String type, Object payload) {
        // when
        JsonNode said = EventJson.mapper().valueToTree(payload);

        // then
        Contracts.assertKeeps(type, said);
        assertThat(said.toString()).doesNotContain("null");
    }

    @Test
    void itSaysEachFieldOfTheGoldenExampleAndNoOther() {
        said().map(Arguments::get).forEach(pair -> {
            // given
            JsonNode said = EventJson.mapper().valueToTree(pair[1]);
            JsonNode example = Contracts.example((String) pair[0]);

            // then
            said.fieldNames().forEachRemaining(field -> assertThat(
                            example.has(field) || Map.of("channel", 1).containsKey(field))
                    .as(pair[0] + " " + field)
                    .isTrue());
        });
    }

    @Test
    void itReadsEveryExampleAlsoWithFieldsOfTomorrow() {
        Contracts.assertReadsExamples(new EventHandlers()
                .on(ApprovalEventsConsumer.CONTENT_APPROVED, ContentApproved.class, event -> Outcome.APPLIED)
                .on(PlanningEventsConsumer.CONTENT_CANCELLED, ContentCancelled.class, event -> Outcome.APPLIED));
    }
}
