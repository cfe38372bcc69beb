package id.alurkonten.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The editorial plan of December 2026, moved by whole weeks so far that all of it lies ahead of the clock: a plan can
 * only be finalized with dates in the future, and weekdays stay what they were.
 */
final class DecemberPlan {
    private static final Pattern SCHEDULED_AT = Pattern.compile("(?m)^(\\d+),([^,]+),");

    private final String text;
    private final long weeks;

    DecemberPlan(Instant now) {
        this.text = read();
        this.weeks = weeksToMove(now);
    }

    /** As the import takes it. */
    byte[] csv() {
        return SCHEDULED_AT
                .matcher(text)
                .replaceAll(line -> "%s,%s,".formatted(line.group(1), moved(line)))
                .getBytes(StandardCharsets.UTF_8);
    }

    LocalDate lastDay() {
        return times().get(times().size() - 1).plusWeeks(weeks).toLocalDate();
    }

    long weeks() {
        return weeks;
    }

    private OffsetDateTime moved(MatchResult line) {
        return OffsetDateTime.parse(line.group(2)).plusWeeks(weeks);
    }

    private long weeksToMove(Instant now) {
        LocalDate tomorrow = now.atZone(Telling.JAKARTA).toLocalDate().plusDays(1);
        LocalDate first = times().get(0).toLocalDate();
        long late = Math.max(0, ChronoUnit.DAYS.between(first, tomorrow));
        return (late + 6) / 7;
    }

    private List<OffsetDateTime> times() {
        return SCHEDULED_AT
                .matcher(text)
                .results()
                .map(line -> OffsetDateTime.parse(line.group(2)))
                .sorted()
                .collect(Collectors.toList());
    }

    private static String read() {
        try (InputStream file = DecemberPlan.class.getResourceAsStream("december-plan.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
