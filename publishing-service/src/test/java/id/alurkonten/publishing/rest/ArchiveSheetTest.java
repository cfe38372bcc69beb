package id.alurkonten.publishing.rest;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.alurkonten.kit.testing.PaperTexts;
import id.alurkonten.kit.testing.Printed;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The archive sheet as it comes out of the printer; look at target/paper. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ArchiveSheetTest {

    @Test
    void theSheetForTheShelfIsOnePage() {
        // given
        ApprovedContent content = Desk.archived(content()
                .titled("Capaian Kinerja November 2026: "
                        + "Perizinan Berusaha Berbasis Risiko ".repeat(4).strip()));

        // when
        byte[] pdf = Desk.humas()
                .get("/api/v1/archive/" + content.contentId + "/sheet.pdf")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray();

        // then
        Printed sheet = Printed.of("archive-sheet", pdf).draw();
        assertThat(sheet.pages()).hasSize(1);
        assertThat(sheet.text())
                .contains("Lembar Arsip Konten", "HM.02.03", content.contentHash(), "Halaman 1 / 1")
                .contains("8. Arsip konten", "Paraf petugas arsip");
        assertThat(sheet.objections()).isEmpty();
    }

    @Test
    void whatIsNotArchivedHasNoSheet() {
        Desk.humas()
                .get("/api/v1/archive/" + UUID.randomUUID() + "/sheet.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void everyWordOnTheSheetIsThereInBothLanguages() {
        PaperTexts.assertComplete(key -> false);
    }
}
