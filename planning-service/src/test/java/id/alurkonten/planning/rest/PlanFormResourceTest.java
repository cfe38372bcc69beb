package id.alurkonten.planning.rest;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PlanningTest
class PlanFormResourceTest {

    private static final String HEADER = "no,scheduledAt,channels,format,pillar,title,hashtags,assignee\n";

    @Test
    void a_table_becomes_a_draft_with_its_period_and_its_researches() {
        // given
        String research = Desk.completedResearch();
        String csv = HEADER
                + "1,2030-12-01T09:00+07:00,INSTAGRAM,CAROUSEL,Perizinan,Kenali Risiko,#OSSRBA,humas1\n"
                + "2,2030-12-31T23:30+07:00,INSTAGRAM;FACEBOOK,POSTER,Layanan,Penutupan,#Info,humas2\n";

        // when
        String planId = Desk.as("humas2", "humas")
                .multiPart("file", "rencana-desember.csv", csv.getBytes(StandardCharsets.UTF_8))
                .multiPart("researchIds", research)
                .post("/api/v1/plans/import")
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("title", equalTo("rencana-desember"))
                .body("periodStart", equalTo("2030-12-01"))
                .body("periodEnd", equalTo("2030-12-31"))
                .body("items.title", contains("Kenali Risiko", "Penutupan"))
                .body("items[1].contributors", contains("humas2"))
                .extract()
                .path("id");

        // then
        Desk.plan(planId, "finalize");
        String exported = Desk.get("/api/v1/plans/" + planId + "/form.csv")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(planId))
                .extract()
                .asString();
        take(exported.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("items.title", contains("Kenali Risiko", "Penutupan"));
    }

    @Test
    void nothing_is_taken_in_of_a_table_with_a_fault() {
        // given
        String title = "Sisa " + UUID.randomUUID();
        String csv = HEADER
                + "1,2030-12-01T09:00+07:00,INSTAGRAM,CAROUSEL,Perizinan," + title + ",#OSSRBA,humas1\n"
                + "2,kapan-kapan,KORAN,POSTER,Layanan,,#Info,humas2\n";

        // when
        take(csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations", hasSize(3))
                .body("violations.field", hasItems("row 3, scheduledAt", "row 3, channels", "row 3, title"));

        // then
        Desk.get("/api/v1/contents?q=" + title.replace(" ", "+")).body("total", equalTo(0));
    }

    @Test
    void unknown_columns_workbooks_and_large_files_are_refused_in_words() {
        take("tajuk,warna\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("violations.field", hasItems("row 1, tajuk", "row 1, warna", "row 1, title"));
        take("PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("type", equalTo("urn:alurkonten:problem:unsupported-media"))
                .body("detail", containsString("XLSX"));
        take((HEADER + "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8)).statusCode(413);
        take(new byte[0]).statusCode(400);
    }

    @Test
    void a_form_without_its_file_or_in_another_shape_is_refused() {
        Desk.as("humas1", "humas")
                .multiPart("title", "Tanpa berkas")
                .post("/api/v1/plans/import")
                .then()
                .statusCode(400)
                .body("violations.field", contains("file"));
        Desk.humas().body("{}").post("/api/v1/plans/import").then().statusCode(415);
        int status = Desk.as("humas1", "humas")
                .config(RestAssuredConfig.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=tak-ada")
                .body("bukan multipart")
                .post("/api/v1/plans/import")
                .statusCode();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void a_research_that_is_not_there_is_named() {
        Desk.as("humas1", "humas")
                .multiPart(
                        "file",
                        "r.csv",
                        (HEADER + "1,2030-12-01T09:00+07:00,X,TEXT,,Judul,,\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("researchIds", UUID.randomUUID().toString())
                .post("/api/v1/plans/import")
                .then()
                .statusCode(400)
                .body("violations.field", contains("researchIds[0]"));
    }

    private static ValidatableResponse take(byte[] csv) {
        return Desk.as("humas1", "humas")
                .multiPart("file", "rencana.csv", csv)
                .post("/api/v1/plans/import")
                .then();
    }
}
