package id.alurkonten.sop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifySheetTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysIntact() throws IOException {
        // given
        Path zip = new BagFixture().writeTo(folder);

        // when
        int exit = run(zip.toString());

        // then
        assertThat(exit).isZero();
        assertThat(out.toString(UTF_8)).startsWith("utuh: 13 catatan").contains(" / intact: 13 records");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysWhatIsBroken() throws IOException {
        // given
        String sheet = ControlSheetFixture.allNineSteps().toString().replace("Dewi", "Devi");
        Path file = Files.writeString(folder.resolve("sheet.json"), sheet);

        // when
        int exit = run(file.toString());

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(UTF_8)).startsWith("rusak pada catatan 7: ").contains(" / broken at record 7: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "one two"})
    void saysHowToUseIt(String arguments) {
        // when
        int exit = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("pemakaian: ").contains(" / usage: ");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void saysWhichFileItCanNotRead() {
        // when
        int exit = run(folder.resolve("none.zip").toString());

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("none.zip tidak dapat dibaca / cannot read file");
    }

    private int run(String... arguments) {
        return VerifySheet.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }
}
