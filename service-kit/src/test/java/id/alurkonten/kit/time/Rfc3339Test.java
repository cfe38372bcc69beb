package id.alurkonten.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @Test
    void an_instant_may_have_any_offset_and_is_kept_to_the_millisecond() {
        // when
        Instant instant = Rfc3339.instant("2026-12-16T09:00:00.123456+07:00");

        // then
        assertThat(instant).isEqualTo("2026-12-16T02:00:00.123Z");
    }

    @Test
    void the_last_day_that_can_be_written_can_be_read() {
        // when
        LocalDate date = Rfc3339.date("9999-12-31");

        // then
        assertThat(date).isEqualTo("9999-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "2026-12-16T09:00:00",
                "2026-12-16"
            })
    void what_is_no_instant_of_our_era_is_refused(String text) {
        // when, then
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Rfc3339.instant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "0000-01-01", "-999999999-01-01", "2026-02-30", "2026-12-16T00:00:00Z"})
    void what_is_no_day_of_our_era_is_refused(String text) {
        // when, then
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Rfc3339.date(text));
    }
}
