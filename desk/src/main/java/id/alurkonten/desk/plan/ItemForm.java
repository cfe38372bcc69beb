package id.alurkonten.desk.plan;

import id.alurkonten.desk.client.PlanningApi.NewItem;
import id.alurkonten.desk.client.PlanningApi.PlanItem;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.TypedTime;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The fields of one line, named as the service names them. */
final class ItemForm {
    static final List<String> FIELDS = List.of(
            "title",
            "format",
            "channels",
            "scheduledAt",
            "pillar",
            "theme",
            "brief",
            "caption",
            "hashtags",
            "references",
            "suggestedAssignee");

    private ItemForm() {}

    static Form of(PlanItem item, TypedTime times) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        put(values, "title", item.title());
        put(values, "format", item.format() == null ? null : item.format().name());
        item.channels().forEach(channel -> values.add("channels", channel.name()));
        put(values, "scheduledAt", times.typed(item.scheduledAt()));
        put(values, "pillar", item.pillar());
        put(values, "theme", item.theme());
        put(values, "brief", item.brief());
        put(values, "caption", item.caption());
        put(values, "hashtags", item.hashtags() == null ? null : String.join(" ", item.hashtags()));
        put(values, "references", item.references() == null ? null : String.join("\n", item.references()));
        put(values, "suggestedAssignee", item.suggestedAssignee());
        return Form.of(values);
    }

    private static void put(MultivaluedMap<String, String> values, String field, String value) {
        if (value != null) {
            values.putSingle(field, value);
        }
    }

    static NewItem read(Form form, TypedTime times) {
        return new NewItem(
                form.value("title").strip(),
                text(form, "format"),
                form.values("channels"),
                form.value("scheduledAt").isBlank() ? null : times.sent(form.value("scheduledAt")),
                text(form, "pillar"),
                text(form, "theme"),
                text(form, "brief"),
                text(form, "caption"),
                pieces(form.value("hashtags"), "[\\s,]+"),
                pieces(form.value("references"), "\\R"),
                text(form, "suggestedAssignee"));
    }

    private static String text(Form form, String field) {
        String text = form.value(field).strip();
        return text.isEmpty() ? null : text;
    }

    private static List<String> pieces(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
