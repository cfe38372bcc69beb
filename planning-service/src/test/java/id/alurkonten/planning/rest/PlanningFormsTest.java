package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.alurkonten.kit.testing.PaperTexts;
import id.alurkonten.kit.testing.Printed;
import id.alurkonten.planning.Desk;
import id.alurkonten.planning.OtherDesks;
import id.alurkonten.planning.PlanningTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The papers as they come out of the printer; look at target/paper. */
@PlanningTest
class PlanningFormsTest {

    private static final String HEADER = "no,scheduledAt,channels,format,pillar,title,hashtags,assignee,brief\n";
    private static final String LONG = "Penyelenggaraan Perizinan Berusaha Berbasis Risiko di Daerah "
            .repeat(3)
            .strip();

    @Test
    void a_plan_form_of_two_hundred_rows_with_long_and_foreign_titles_is_whole() {
        // given
        String[] titles = {
            "Capaian Kinerja " + LONG,
            "السلام عليكم ورحمة الله, Ramadan 1447",
            "Добро пожаловать · Καλώς ήρθατε · ᮞᮥᮔ᮪ᮓ · 中文",
            "x".repeat(190),
            "<b>Bukan tebal</b> & \u0001 \"kutip\""
        };
        String rows = IntStream.rangeClosed(1, 200)
                .mapToObj(i ->
                        "%d,2030-12-%02dT09:00+07:00,INSTAGRAM;FACEBOOK,CAROUSEL,Perizinan,\"%s\",#OSSRBA #Jabar,humas%d,%s"
                                .formatted(
                                        i,
                                        1 + i % 31,
                                        i <= titles.length ? titles[i - 1].replace("\"", "\"\"") : "Kenali Risiko " + i,
                                        1 + i % 3,
                                        i % 4 == 0 ? "Jelaskan syarat dan alurnya dengan contoh dari kabupaten." : ""))
                .collect(Collectors.joining("\n"));
        String planId = Desk.as("humas1", "humas")
                .multiPart("file", "Rencana Desember 2030.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .multiPart("researchIds", Desk.completedResearch())
                .post("/api/v1/plans/import")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // when
        byte[] pdf = Desk.get("/api/v1/plans/" + planId + "/form.pdf")
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .header("Content-Disposition", containsString("borang-" + planId))
                .extract()
                .asByteArray();

        // then
        Printed form = Printed.of("plan-form-200", pdf).draw();
        assertThat(form.pages()).hasSizeGreaterThan(8).allSatisfy(page -> assertThat(page)
                .contains("Jadwal tayang")
                .containsPattern("Halaman \\d+ / " + form.pages().size()));
        assertThat(form.text())
                .contains("Borang Perencanaan Media Sosial", "Perizinan berbasis risiko", "Kenali Risiko 200")
                .contains("Добро пожаловать", "Καλώς ήρθατε", "<b>Bukan tebal</b> &");
        assertThat(form.objections()).isEmpty();
    }

    @Test
    void a_control_sheet_shows_every_step_with_its_standard_and_its_time() {
        // given
        Desk.Submitted plan = Desk.submitted(1);
        UUID contentId = plan.contentId();
        OtherDesks.after(plan, contentId)
                .assigned("humas3")
                .started(1)
                .ready(1)
                .stageApproved(1)
                .revisionRequested(1)
                .started(2)
                .ready(2)
                .stageApproved(2)
                .approved(2)
                .archived(2)
                .published("INSTAGRAM", false)
                .published("FACEBOOK", true)
                .send();
        await().untilAsserted(() -> Desk.get("/api/v1/contents/" + contentId).body("status", equalTo("PUBLISHED")));

        // when
        byte[] pdf = Desk.get("/api/v1/contents/" + contentId + "/control-sheet.pdf")
                .statusCode(200)
                .extract()
                .asByteArray();

        // then
        Printed sheet = Printed.of("control-sheet", pdf).draw();
        assertThat(sheet.text())
                .contains("Lembar Kendali", "1. Riset isu terkini", "9. Mengunggah konten", "utuh, 13 catatan")
                .contains("7. Memperbaiki desain", "revisi ke-2", "Halaman 1 /");
        assertThat(sheet.objections()).isEmpty();
    }

    @Test
    void the_compliance_report_is_printed_in_the_readers_language() {
        byte[] indonesian = Desk.get("/api/v1/reports/compliance.pdf")
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] english = Desk.as("auditor", "auditor")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/compliance.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        Printed report = Printed.of("compliance-report", indonesian).draw();
        assertThat(report.text()).contains("Laporan Kepatuhan Prosedur", "Evaluasi semesteran", "Halaman 1 /");
        assertThat(report.objections()).isEmpty();
        assertThat(Printed.of("compliance-report-en", english).text()).contains("Compliance Report", "Page 1 /");
    }

    @Test
    void a_paper_of_what_is_not_there_is_a_problem_and_no_page() {
        for (String path : new String[] {"plans/%s/form.pdf", "plans/%s/form.xlsx", "contents/%s/control-sheet.pdf"}) {
            Desk.get("/api/v1/" + path.formatted(UUID.randomUUID()))
                    .statusCode(404)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void a_workbook_that_is_exported_comes_back_as_it_was() {
        // given
        String planId = Desk.draft();
        Desk.addItem(planId, Desk.item("=SUM(1) Butir satu", "INSTAGRAM", "FACEBOOK"));
        Desk.addItem(planId, Desk.item("2026", "X"));
        Map<String, Object> before =
                Desk.get("/api/v1/plans/" + planId).extract().jsonPath().getMap("items[0]");

        // when
        byte[] workbook = Desk.get("/api/v1/plans/" + planId + "/form.xlsx")
                .statusCode(200)
                .contentType(containsString("spreadsheetml"))
                .extract()
                .asByteArray();

        // then
        Map<String, Object> after = Desk.as("humas1", "humas")
                .multiPart("file", "Borang.xlsx", workbook)
                .post("/api/v1/plans/import")
                .then()
                .statusCode(201)
                .body("items.title[1]", equalTo("2026"))
                .extract()
                .jsonPath()
                .getMap("items[0]");
        for (String field : new String[] {"title", "format", "channels", "scheduledAt", "hashtags"}) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
    }

    @Test
    void every_word_on_the_forms_is_there_in_both_languages() {
        PaperTexts.assertComplete(key -> key.startsWith("form.column."));
    }
}
