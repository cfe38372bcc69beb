package id.alurkonten.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import id.alurkonten.planning.Desk;
import id.alurkonten.planning.PlanningTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** The feed as a calendar reads it. */
@PlanningTest
class CalendarResourceTest {

    private static final String TITLE = "Jum'at; Perizinan, \"OSS\" "
            + "Berusaha Berbasis Risiko ".repeat(5).strip();

    @Test
    void each_content_is_an_entry_that_keeps_its_identity() throws IOException, ParserException {
        // given
        String planId = Desk.draft();
        Map<String, Object> item = Desk.item(TITLE, "INSTAGRAM", "X");
        String contentId = Desk.addItem(planId, item);

        // when
        String text = Desk.get("/api/v1/calendar.ics?from=" + LocalDate.now(ZoneId.of("Asia/Jakarta")))
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asString();

        // then
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        Component entry = calendar.getComponents(Component.VEVENT).stream()
                .map(Component.class::cast)
                .filter(event -> value(event, Property.UID).equals(contentId + "@alurkonten"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.validate().hasErrors()).isFalse();
        assertThat(value(entry, Property.SUMMARY)).isEqualTo(TITLE);
        assertThat(value(entry, Property.DTSTART))
                .isEqualTo(String.valueOf(item.get("scheduledAt")).replaceAll("[-:]", ""));
        assertThat(value(entry, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(value(entry, Property.DESCRIPTION)).contains("Poster, Instagram, X", "Direncanakan");
    }

    @Test
    void a_period_that_ends_before_it_starts_or_is_too_long_is_refused() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        Desk.get("/api/v1/calendar.ics?from=" + today + "&to=" + today.minusDays(1))
                .statusCode(400)
                .body("violations.field", contains("to"));
        Desk.get("/api/v1/calendar.ics?from=" + today + "&to=" + today.plusYears(2))
                .statusCode(400)
                .body("violations.field", contains("to"));
        Desk.get("/api/v1/calendar.ics?from=kemarin").statusCode(400).body("violations.field", contains("from"));
    }

    private static String value(Component event, String property) {
        return event.getProperty(property)
                .map(found -> ((Property) found).getValue())
                .orElseThrow();
    }
}
