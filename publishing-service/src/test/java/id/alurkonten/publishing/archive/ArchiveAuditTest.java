package id.alurkonten.publishing.archive;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Packages that are read again, when their time has come: here it always has. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ArchiveAuditTest {

    private static final String ARCHIVE = "/api/v1/archive/";

    @Inject
    ArchiveAuditor auditor;

    @ConfigProperty(name = "alurkonten.archive.folder")
    Path folder;

    @Test
    void rotIsSeenToldAndMendedWhenTheBytesAreBack() throws IOException {
        // given
        ApprovedContent whole = Desk.archived(content().titled("Audit utuh"));
        ApprovedContent rotten = Desk.archived(content().titled("Audit rusak"));
        Desk.humas().get(ARCHIVE + rotten.contentId).then().body("lastAudit", nullValue());
        Path zip = packageOf(rotten);
        byte[] before = Files.readAllBytes(zip);
        byte[] after = before.clone();
        after[after.length / 2] ^= 1;
        Files.write(zip, after);

        // when
        auditUntil(rotten, "lastAudit.intact", false);

        // then
        auditUntil(whole, "lastAudit.intact", true);
        Desk.humas()
                .get(ARCHIVE + whole.contentId)
                .then()
                .body("lastAudit.intact", equalTo(true))
                .body("lastAudit.brokenSince", nullValue());
        Desk.humas()
                .get(ARCHIVE + rotten.contentId)
                .then()
                .body("lastAudit.intact", equalTo(false))
                .body("lastAudit.brokenSince", notNullValue())
                .body("lastAudit.findings[0].message", containsString("padahal saat diarsipkan"));
        Desk.humas()
                .queryParams("q", "audit", "broken", true)
                .get(ARCHIVE)
                .then()
                .body("items.contentId", hasItem(rotten.contentId.toString()))
                .body("items.contentId", not(hasItem(whole.contentId.toString())))
                .body("items", hasSize(1));
        RestAssured.get("/q/health/well").then().statusCode(503).body(containsString("archive-audit"));
        assertThat(RestAssured.get("/q/metrics").asString()).containsPattern("alurkonten_archive_broken [1-9]");

        // and when
        Files.write(zip, before);
        auditUntil(rotten, "lastAudit.intact", true);

        // then
        Desk.humas()
                .get(ARCHIVE + rotten.contentId)
                .then()
                .body("lastAudit.intact", equalTo(true))
                .body("lastAudit.brokenSince", nullValue());
    }

    /** Those of other tests are older, and read first. */
    private void auditUntil(ApprovedContent content, String path, boolean expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            auditor.work();
            return Boolean.valueOf(expected)
                    .equals(Desk.humas()
                            .get(ARCHIVE + content.contentId)
                            .jsonPath()
                            .get(path));
        });
    }

    private Path packageOf(ApprovedContent content) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(content.contentId.toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
