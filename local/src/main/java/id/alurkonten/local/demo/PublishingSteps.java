package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.PUBLISHING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps 8 and 9. */
public interface PublishingSteps extends Requests {

    default Answer archive(UUID content) {
        return get(PUBLISHING, "archive/" + content);
    }

    default Answer archives(String... filters) {
        return get(PUBLISHING, Requests.list("archive", filters));
    }

    /** Saves the BagIt package (a ZIP) in that file. */
    default Path downloadPackage(UUID content, Path file) {
        try {
            return Files.write(
                    file, get(PUBLISHING, "archive/" + content + "/package").bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    default Answer verification(UUID content) {
        return get(PUBLISHING, "archive/" + content + "/verification");
    }

    /** @param fields {@code classification}, {@code retention}, {@code physicalLocation}, or some of them */
    default Answer describeArchive(UUID content, Map<String, String> fields) {
        return ifMatch(archive(content).etag()).patch(PUBLISHING, "archive/" + content, fields);
    }

    default Answer publication(UUID publication) {
        return get(PUBLISHING, "publications/" + publication);
    }

    default Answer publications(String... filters) {
        return get(PUBLISHING, Requests.list("publications", filters));
    }

    /** Those of one content, one per channel. */
    default List<JsonNode> publicationsOf(UUID content) {
        return publications("contentId=" + content, "size=100").items();
    }

    /** What is needed to upload by hand. */
    default Answer kit(UUID publication) {
        return get(PUBLISHING, "publications/" + publication + "/kit");
    }

    default Answer confirm(UUID publication, String url, String evidence, Instant publishedAt) {
        return post(
                PUBLISHING,
                "publications/" + publication + "/confirm",
                Map.of("url", url, "evidence", evidence, "publishedAt", publishedAt));
    }

    default Answer retry(UUID publication) {
        return post(PUBLISHING, "publications/" + publication + "/retry", null);
    }

    default Answer reschedule(UUID publication, Instant scheduledAt) {
        return post(PUBLISHING, "publications/" + publication + "/reschedule", Map.of("scheduledAt", scheduledAt));
    }

    default Answer takeDown(UUID publication, String reason) {
        return post(PUBLISHING, "publications/" + publication + "/take-down", Map.of("reason", reason));
    }

    default Answer channel(String channel) {
        return get(PUBLISHING, "channels/" + channel);
    }

    default Answer setChannel(String channel, String account) {
        return ifMatch(channel(channel).etag())
                .put(PUBLISHING, "channels/" + channel, Map.of("mode", "MANUAL", "account", account));
    }

    /** Lets the service publish on a channel by itself. */
    default Answer connectChannel(String channel, String account, Map<String, String> credentials) {
        return ifMatch(channel(channel).etag())
                .put(
                        PUBLISHING,
                        "channels/" + channel,
                        Map.of("mode", "API", "account", account, "credentials", credentials));
    }

    default Answer checkChannel(String channel) {
        return get(PUBLISHING, "channels/" + channel + "/check");
    }

    /** The archive record, as soon as it is written and verified. */
    default Answer awaitArchive(UUID content) {
        return Waiting.until("an archive of " + content, () -> archive(content), seen -> true);
    }

    /** The content's publications, as soon as each has that status. */
    default List<JsonNode> awaitPublications(UUID content, String status) {
        return Waiting.until(
                "every publication of " + content + " is " + status,
                () -> publicationsOf(content),
                seen -> !seen.isEmpty()
                        && seen.stream()
                                .allMatch(publication ->
                                        publication.path("status").asText().equals(status)));
    }

    /** Those that wait to be uploaded by hand. */
    default List<JsonNode> awaitingPublications(UUID content) {
        return awaitPublications(content, "AWAITING_CONFIRMATION");
    }
}
