package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.planning.plan.PlanImport.Form;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanImportTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String HEADER = "no,scheduledAt,channels,format,pillar,title,hashtags,assignee\n";

    @Test
    void the_agencys_own_table_is_read() {
        // given
        String csv = "no,scheduledAt,channels,format,pillar,title,hashtags,assignee,referenceStatus\n"
                + "9,2026-12-16T09:00+07:00,INSTAGRAM;FACEBOOK,CAROUSEL,Kinerja,Capaian Kinerja,#Jabar,humas3,IN_PRODUCTION\n"
                + "10,2026-12-18T14:00+07:00,THREADS,TEXT,Interaksi,\"Tanya Jawab: KBLI Berubah, Perlu NIB Baru?\",#Tanya,humas1,ASSIGNED\n";

        // when
        Form form = read(csv);

        // then
        assertThat(form.head())
                .isEqualTo(new PlanHead(
                        "rencana desember", LocalDate.parse("2026-12-16"), LocalDate.parse("2026-12-18"), List.of()));
        assertThat(form.items().get(0))
                .isEqualTo(new ItemDetails(
                        "Capaian Kinerja",
                        ContentFormat.CAROUSEL,
                        List.of(Channel.INSTAGRAM, Channel.FACEBOOK),
                        Instant.parse("2026-12-16T02:00:00Z"),
                        "Kinerja",
                        null,
                        null,
                        null,
                        List.of("#Jabar"),
                        List.of(),
                        "humas3"));
        assertThat(form.items().get(1).title()).isEqualTo("Tanya Jawab: KBLI Berubah, Perlu NIB Baru?");
    }

    @Test
    void a_table_as_an_indonesian_spreadsheet_writes_it_is_read() {
        // given
        String csv = "\uFEFFscheduledAt;channels;format;title;caption\r\n"
                + "2026-12-16 09:00;INSTAGRAM,FACEBOOK;poster;Judul;\"baris satu\r\nbaris dua\"\r\n\r\n";

        // when
        Form form = read(csv);

        // then
        assertThat(form.items()).hasSize(1);
        assertThat(form.items().get(0).scheduledAt()).isEqualTo("2026-12-16T02:00:00Z");
        assertThat(form.items().get(0).channels()).containsExactly(Channel.INSTAGRAM, Channel.FACEBOOK);
        assertThat(form.items().get(0).caption()).isEqualTo("baris satu\r\nbaris dua");
    }

    @Test
    void each_bad_row_and_column_is_named() {
        // given
        String csv = HEADER
                + "1,2026-12-16T09:00+07:00,INSTAGRAM,POSTER,,Baik,,\n"
                + "2,besok,INSTAGRAM,POSTER,,Judul,,\n"
                + "2,+99999-12-16T09:00+07:00,INSTAGRAM,POSTER,,Judul,,\n"
                + "2,+99999-12-16T09:00,INSTAGRAM,POSTER,,Judul,,\n"
                + "3,2026-12-16T09:00+07:00,INSTAGRAM;KORAN,LUKISAN,," + "x".repeat(201) + ",,humas satu\n"
                + "4,2026-12-16T09:00+07:00,,POSTER,,,,\n"
                + "5,2026-12-16T09:00+07:00,X;X,POSTER,,Judul,,\n";

        // when / then
        assertThat(faults(csv))
                .containsExactly(
                        "row 3, scheduledAt import.time",
                        "row 4, scheduledAt import.time",
                        "row 5, scheduledAt import.time",
                        "row 6, title import.too-long",
                        "row 6, format field.enum",
                        "row 6, channels field.enum",
                        "row 6, assignee import.assignee",
                        "row 7, title field.required",
                        "row 7, channels field.required",
                        "row 8, channels import.channel.twice");
    }

    @Test
    void unknown_missing_and_repeated_columns_are_named() {
        assertThat(faults("scheduledAt,channels,format,format,warna\nx,x,x,x,x\n"))
                .containsExactly(
                        "row 1, format import.column.twice",
                        "row 1, warna import.column.unknown",
                        "row 1, title import.column.missing");
    }

    @Test
    void a_row_with_more_cells_than_columns_is_named() {
        assertThat(faults("scheduledAt,channels,format,title\n2026-12-16T09:00+07:00,X,TEXT,Halo, dunia\n"))
                .containsExactly("row 2 import.cells");
    }

    @Test
    void what_is_not_a_table_is_refused() {
        assertThat(faults("")).containsExactly("file import.empty");
        assertThat(faults(HEADER)).containsExactly("file import.empty");
        assertThat(faults(HEADER + "1,\"tidak ditutup")).containsExactly("file import.malformed");
        assertThat(refusal(new byte[] {(byte) 0xC3, 0x28, ','})
                        .violations()
                        .get(0)
                        .messageKey())
                .isEqualTo("import.not-text");
        assertThat(refusal("a,b\0c".getBytes(StandardCharsets.UTF_8))
                        .violations()
                        .get(0)
                        .messageKey())
                .isEqualTo("import.not-text");
        assertThat(refusal("PK\u0003\u0004 workbook".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA);
        assertThat(refusal(new byte[FormTable.MAX_BYTES + 1]).type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(faults(HEADER + "1,2026-12-16T09:00+07:00,X,TEXT,,Judul,,\n".repeat(201)))
                .containsExactly("file plan.items.many");
    }

    @Test
    void what_stands_above_the_table_is_checked() {
        // given
        byte[] csv = (HEADER + "1,2026-12-16T09:00+07:00,X,TEXT,,Judul,,\n").getBytes(StandardCharsets.UTF_8);
        PlanImport file = new PlanImport(csv, "a.csv", "t".repeat(201), "kemarin", "", List.of("bukan-id"));

        // when
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> file.read(JAKARTA));

        // then
        assertThat(refusal.violations())
                .extracting(ProblemException.Violation::field)
                .containsExactly("title", "periodStart", "researchIds[0]");
    }

    @Test
    void an_export_guards_against_formulas_and_is_read_back_as_it_was() {
        // given
        QualityStandard standard = QualityStandard.load();
        Actor humas = new Actor("humas1", "Humas 1", Role.HUMAS);
        ContentPlan plan = ContentPlan.draft(
                UUID.randomUUID(),
                new PlanHead("Desember", LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31"), List.of()),
                humas,
                Instant.parse("2026-11-23T01:00:00Z"),
                standard);
        ItemDetails dangerous = new ItemDetails(
                "=HYPERLINK(\"http://jahat\")",
                ContentFormat.TEXT,
                List.of(Channel.X, Channel.THREADS),
                Instant.parse("2026-12-16T02:00:00Z"),
                "+pilar",
                "-tema",
                "@arahan, dengan \"kutip\"",
                "baris satu\nbaris dua",
                List.of("#satu", "#dua"),
                List.of("https://contoh.id/a,b", "Laporan; bulanan"),
                "humas3");
        plan.addItem(UUID.randomUUID(), dangerous, humas);

        // when
        String csv = PlanCsv.of(plan, JAKARTA);

        // then
        assertThat(csv).contains("'=HYPERLINK", "'+pilar", "'-tema", "'@arahan", "2026-12-16T09:00:00+07:00");
        assertThat(read(csv).items()).containsExactly(dangerous);
    }

    private static Form read(String csv) {
        return new PlanImport(csv.getBytes(StandardCharsets.UTF_8), "rencana desember.csv", null, null, null, List.of())
                .read(JAKARTA);
    }

    private static List<String> faults(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8)).violations().stream()
                .map(fault -> fault.field() + " " + fault.messageKey())
                .toList();
    }

    private static ProblemException refusal(byte[] file) {
        PlanImport form = new PlanImport(file, "rencana.csv", null, null, null, List.of());
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> form.read(JAKARTA));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
