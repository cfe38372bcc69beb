package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.time.Rfc3339;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A row of an imported form: reads each cell, and names row and column of each that is wrong. */
final class FormRow {

    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 65_000;
    private static final int MAX_REFERENCE = 4000;
    private static final int MAX_LIST = 50;

    private final String place;
    private final Map<FormColumn, String> cells;
    private final ZoneId zone;
    private final ProblemException faults;

    FormRow(String place, Map<FormColumn, String> cells, ZoneId zone, ProblemException faults) {
        this.place = place;
        this.cells = cells;
        this.zone = zone;
        this.faults = faults;
    }

    /** What the row says; of a wrong cell nothing, beside the fault that is named. */
    ItemDetails details() {
        return new ItemDetails(
                text(FormColumn.TITLE, MAX_NAME),
                oneOf(FormColumn.FORMAT, cell(FormColumn.FORMAT), ContentFormat.class),
                channels(),
                scheduledAt(),
                text(FormColumn.PILLAR, MAX_NAME),
                text(FormColumn.THEME, MAX_NAME),
                text(FormColumn.BRIEF, MAX_TEXT),
                text(FormColumn.CAPTION, MAX_TEXT),
                list(FormColumn.HASHTAGS, "[\\s,;]+", MAX_NAME),
                list(FormColumn.REFERENCES, "[\\n|]+", MAX_REFERENCE),
                assignee());
    }

    private List<Channel> channels() {
        List<Channel> channels = list(FormColumn.CHANNELS, "[\\s,;|]+", MAX_NAME).stream()
                .map(name -> oneOf(FormColumn.CHANNELS, name, Channel.class))
                .filter(channel -> channel != null)
                .toList();
        if (cell(FormColumn.CHANNELS).isEmpty()) {
            fault(FormColumn.CHANNELS, "field.required");
        } else if (channels.stream().distinct().count() < channels.size()) {
            fault(FormColumn.CHANNELS, "import.channel.twice");
        }
        return channels;
    }

    private Instant scheduledAt() {
        String cell = cell(FormColumn.SCHEDULED_AT);
        if (cell.isEmpty()) {
            fault(FormColumn.SCHEDULED_AT, "field.required");
            return null;
        }
        List<Function<String, Instant>> forms = List.of(
                Rfc3339::instant,
                // without an offset it is meant as the agency's clocks show it
                text -> Rfc3339.instant(LocalDateTime.parse(text)
                        .atZone(zone)
                        .toOffsetDateTime()
                        .toString()));
        for (Function<String, Instant> form : forms) {
            try {
                return form.apply(cell.replace(' ', 'T'));
            } catch (DateTimeException next) {
                continue;
            }
        }
        fault(FormColumn.SCHEDULED_AT, "import.time");
        return null;
    }

    private String assignee() {
        String assignee = text(FormColumn.ASSIGNEE, MAX_NAME);
        if (assignee != null && assignee.chars().anyMatch(Character::isWhitespace)) {
            fault(FormColumn.ASSIGNEE, "import.assignee");
        }
        return assignee;
    }

    private String text(FormColumn column, int most) {
        String cell = cell(column);
        if (cell.length() > most) {
            fault(column, "import.too-long", most);
        }
        if (cell.isEmpty() && FormColumn.required().contains(column)) {
            fault(column, "field.required");
        }
        return cell.isEmpty() ? null : cell;
    }

    private List<String> list(FormColumn column, String separators, int most) {
        List<String> values = Stream.of(cell(column).split(separators))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > MAX_LIST) {
            fault(column, "import.too-many", MAX_LIST);
        }
        if (values.stream().anyMatch(value -> value.length() > most)) {
            fault(column, "import.too-long", most);
        }
        return values;
    }

    private <E extends Enum<E>> E oneOf(FormColumn column, String name, Class<E> type) {
        if (name.isEmpty()) {
            fault(column, "field.required");
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    List<String> names = Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .toList();
                    fault(column, "field.enum", String.join(", ", names));
                    return null;
                });
    }

    private String cell(FormColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void fault(FormColumn column, String key, Object... arguments) {
        faults.violation(place + ", " + column.header(), key, arguments);
    }
}
