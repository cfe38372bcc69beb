package id.alurkonten.approval.rest;

import static id.alurkonten.approval.Officers.approve;
import static id.alurkonten.approval.Officers.humas;
import static id.alurkonten.approval.Officers.koordinator;
import static id.alurkonten.approval.Officers.onTheDesk;
import static id.alurkonten.approval.Officers.requestRevision;
import static id.alurkonten.approval.Officers.sekretaris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.alurkonten.approval.Designs;
import id.alurkonten.kit.testing.PaperTexts;
import id.alurkonten.kit.testing.Printed;
import id.alurkonten.kit.testing.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The approval sheet as it comes out of the printer; look at target/paper. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ApprovalSheetTest {

    @Test
    void theSheetSaysWhatEachStageDecidedOnWhichDesign() {
        // given
        Designs first = onTheDesk(Designs.ofNewContent());
        approve(koordinator(), first).statusCode(200);
        requestRevision(sekretaris(), first, "Angka pada gambar belum sama dengan laporan.")
                .statusCode(200);
        Designs second = onTheDesk(Designs.of(first.contentId()).revision(2));
        approve(koordinator(), second).statusCode(200);
        approve(sekretaris(), second).statusCode(200);

        // when
        byte[] pdf = humas(1).get("/api/v1/approvals/" + first.contentId() + "/sheet.pdf")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray();

        // then
        Printed sheet = Printed.of("approval-sheet", pdf).draw();
        assertThat(sheet.text())
                .contains("Lembar Persetujuan Konten", second.contentHash(), "revisi ke-2", "Halaman 1 /")
                .contains(
                        "Koordinator", "Sekretaris Dinas", "Disetujui", "Angka pada gambar belum sama dengan laporan.");
        assertThat(sheet.objections()).isEmpty();
    }

    @Test
    void aContentThatIsNotOnTheDeskHasNoSheet() {
        humas(1).get("/api/v1/approvals/" + UUID.randomUUID() + "/sheet.pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void everyWordOnTheSheetIsThereInBothLanguages() {
        PaperTexts.assertComplete(key -> false);
    }
}
