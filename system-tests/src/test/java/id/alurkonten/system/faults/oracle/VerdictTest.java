package id.alurkonten.system.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    @Test
    void every_invariant_is_stated_with_its_counts_and_first_examples(@TempDir Path folder) throws IOException {
        // given
        Findings findings = new Findings();
        for (int i = 0; i < 5; i++) {
            findings.expect(Invariant.ORDER, false, "key " + i, "%d comes before %d", i + 1, i);
        }
        findings.expect(Invariant.ORDER, true, "key 5", "nothing");

        // when
        Verdict verdict = findings.verdict();
        verdict.writeTo(folder.resolve("verdict.json"));

        // then
        assertThat(verdict.isClean()).isFalse();
        assertThat(verdict.results()).hasSize(Invariant.values().length);
        assertThat(verdict.table()).contains("| inversions | 6 | 5 |", "key 2: 3 comes before 2", "and 2 more");
        assertThat(verdict.table()).doesNotContain("key 3:");
        assertThat(Made.JSON.readTree(folder.resolve("verdict.json").toFile()).findValuesAsText("violations"))
                .contains("5");
    }

    @Test
    void nothing_found_is_clean() {
        // when
        Verdict verdict = Oracle.judge(new Made().evidence());

        // then
        assertThat(verdict.isClean()).as(verdict.table()).isTrue();
    }
}
