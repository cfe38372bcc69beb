package id.alurkonten.publishing;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.SheetVerifier;
import id.alurkonten.sop.StepCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HappyPathTest {

    private static final String TOPIC = "alurkonten.publishing";

    @Test
    void whatWasApprovedIsArchivedThenPublishedOnEachChannel(@TempDir Path folder) throws IOException {
        // given
        ApprovedContent content = Desk.archived(content().due());
        String id = content.contentId.toString();

        // when
        Desk.published(content, Channel.INSTAGRAM);
        Desk.published(content, Channel.FACEBOOK);

        // then
        JsonNode archived = Topics.awaitEvent(TOPIC, "id.alurkonten.ContentArchived.v1", id);
        Contracts.assertKeeps("id.alurkonten.ContentArchived.v1", archived);
        assertThat(archived.get("sequence").asLong()).isEqualTo(10);
        Topics.await1(
                TOPIC,
                r -> id.equals(r.key()) && Topics.data(r).path("complete").asBoolean());
        List<JsonNode> published = Topics.events(TOPIC, "id.alurkonten.ContentPublished.v1", id);
        published.forEach(event -> Contracts.assertKeeps("id.alurkonten.ContentPublished.v1", event));
        assertThat(published)
                .extracting(event -> event.get("complete").asBoolean())
                .containsExactly(false, true);
        assertThat(published)
                .extracting(event -> event.get("sequence").asLong())
                .containsExactly(11L, 12L);
        ControlSheet sheet = ControlSheet.fromJson(published.get(1).get("controlSheet"));
        assertThat(sheet.verify().isIntact()).isTrue();
        assertThat(sheet.records())
                .extracting(record -> record.code())
                .endsWith(StepCode.ARCHIVE, StepCode.PUBLISH, StepCode.PUBLISH);

        Path zip = folder.resolve("paket.zip");
        Files.write(zip, Desk.humas().get("/api/v1/archive/" + id + "/package").asByteArray());
        assertThat(SheetVerifier.verify(zip).isIntact()).isTrue();
        assertThat(ApprovedContent.sha256(Files.readAllBytes(zip)))
                .isEqualTo(archived.get("packageSha256").asText());
        Desk.humas()
                .get("/api/v1/archive/" + id + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("findings", hasSize(0));
        Desk.humas()
                .queryParam("contentId", id)
                .get("/api/v1/publications")
                .then()
                .body("items.status", contains("PUBLISHED", "PUBLISHED"));
    }
}
