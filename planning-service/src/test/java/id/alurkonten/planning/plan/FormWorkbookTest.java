package id.alurkonten.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class FormWorkbookTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void columns_come_in_any_order_and_by_the_names_on_the_form() {
        // given
        byte[] file = workbook("Borang", sheet -> {
            row(sheet, 2, "Judul", "format", "KANAL", "Scheduled", "Tagar");
            row(sheet, 3, "Capaian Kinerja", "carousel", "INSTAGRAM, FACEBOOK", null, "#Jabar #OSS");
            sheet.value(3, 3, LocalDateTime.parse("2026-12-16T09:00:00"));
            sheet.style(3, 3).format("dd/mm/yyyy hh:mm").set();
            row(sheet, 5, null, "TEXT", "X", "2026-12-17 10:30", null);
            sheet.value(5, 0, 2026);
        });

        // when
        List<ItemDetails> items = read(file);

        // then
        assertThat(items).hasSize(2);
        assertThat(items.get(0).scheduledAt()).isEqualTo("2026-12-16T02:00:00Z");
        assertThat(items.get(0).channels()).containsExactly(Channel.INSTAGRAM, Channel.FACEBOOK);
        assertThat(items.get(0).hashtags()).containsExactly("#Jabar", "#OSS");
        assertThat(items.get(1).title()).isEqualTo("2026");
        assertThat(items.get(1).scheduledAt()).isEqualTo("2026-12-17T03:30:00Z");
    }

    @Test
    void sheet_row_and_column_of_each_fault_are_named() {
        // given
        byte[] file = workbook("Desember", sheet -> {
            row(sheet, 0, "title", "format", "channels", "scheduledAt");
            row(sheet, 1, "Baik", "POSTER", "X", "2026-12-16 09:00");
            row(sheet, 3, "Buruk", "LUKISAN", "KORAN", "kapan-kapan");
            row(sheet, 4, "Lebih", "POSTER", "X", "2026-12-16 09:00", "apa ini");
        });

        // then
        assertThat(faults(file)).containsExactly("sheet Desember, row 5 import.cells");
        byte[] second = workbook("Desember", sheet -> {
            row(sheet, 0, "title", "format", "channels", "scheduledAt");
            row(sheet, 3, "Buruk", "LUKISAN", "KORAN", "kapan-kapan");
        });
        assertThat(faults(second))
                .containsExactly(
                        "sheet Desember, row 4, format field.enum",
                        "sheet Desember, row 4, channels field.enum",
                        "sheet Desember, row 4, scheduledAt import.time");
        byte[] third = workbook("Desember", sheet -> row(sheet, 0, "title", "warna"));
        assertThat(faults(third))
                .containsExactly(
                        "sheet Desember, row 1, warna import.column.unknown",
                        "sheet Desember, row 1, scheduledAt import.column.missing",
                        "sheet Desember, row 1, channels import.column.missing",
                        "sheet Desember, row 1, format import.column.missing");
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused_in_words() throws IOException {
        assertThat(refusal("PK\u0003\u0004 bukan".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA);
        assertThat(refusal(zip("xl/worksheets/sheet1.xml", new byte[10])).type())
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA);
        assertThat(refusal(zip("xl/sharedStrings.xml", new byte[60_000_000])).type())
                .isEqualTo(ProblemType.TOO_LARGE);
        assertThat(faults(workbook("Borang", sheet -> {}))).containsExactly("file import.empty");
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                sheet.value(row, i, cells[i]);
            }
        }
    }

    private static byte[] workbook(String name, Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            content.accept(workbook.newWorksheet(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<ItemDetails> read(byte[] file) {
        return new PlanImport(file, "rencana.xlsx", null, null, null, List.of())
                .read(JAKARTA)
                .items();
    }

    private static List<String> faults(byte[] file) {
        return refusal(file).violations().stream()
                .map(fault -> fault.field() + " " + fault.messageKey())
                .toList();
    }

    private static ProblemException refusal(byte[] file) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> read(file));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
