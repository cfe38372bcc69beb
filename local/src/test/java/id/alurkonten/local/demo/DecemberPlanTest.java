package id.alurkonten.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecemberPlanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:00:00Z, 0", // a week ahead
        "2026-11-30T16:59:59Z, 0", // the first is tomorrow in Jakarta
        "2026-11-30T17:00:00Z, 1", // there the day of the first has begun
        "2026-12-07T16:00:00Z, 1",
        "2026-12-07T17:00:00Z, 2",
        "2027-12-01T00:00:00Z, 53"
    })
    void liesAheadOfTheClockOnTheSameWeekdays(Instant now, long weeks) {
        // given
        LocalDate today = now.atZone(Telling.JAKARTA).toLocalDate();

        // when
        DecemberPlan plan = new DecemberPlan(now);

        // then
        assertThat(plan.weeks()).isEqualTo(weeks);
        LocalDate first = LocalDate.parse(lines(plan).get(1).substring(2, 12));
        assertThat(first).isEqualTo(LocalDate.of(2026, 12, 1).plusWeeks(weeks)).isAfter(today);
        assertThat(plan.lastDay()).isEqualTo(LocalDate.of(2026, 12, 30).plusWeeks(weeks));
    }

    @Test
    void onlyTheDatesAreMoved() {
        // given
        Instant later = Instant.parse("2026-12-04T00:00:00Z");

        // when
        List<String> moved = lines(new DecemberPlan(later));

        // then
        assertThat(moved).hasSize(13);
        assertThat(moved.get(0)).startsWith("no,scheduledAt,channels,");
        assertThat(moved.get(10))
                .isEqualTo("10,2026-12-25T14:00+07:00,THREADS,TEXT,Interaksi,"
                        + "\"Tanya Jawab: KBLI Berubah, Perlu NIB Baru?\",#TanyaPerizinan,humas1,ASSIGNED");
    }

    private static List<String> lines(DecemberPlan plan) {
        return new String(plan.csv(), StandardCharsets.UTF_8).lines().toList();
    }
}
