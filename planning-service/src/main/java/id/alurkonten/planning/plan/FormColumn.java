package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the plan form as a table: those of the agency's own editorial plan, then the texts. */
enum FormColumn {
    NO("no", false),
    SCHEDULED_AT("scheduledAt", true),
    CHANNELS("channels", true),
    FORMAT("format", true),
    PILLAR("pillar", false),
    TITLE("title", true),
    HASHTAGS("hashtags", false),
    ASSIGNEE("assignee", false),
    THEME("theme", false),
    BRIEF("brief", false),
    CAPTION("caption", false),
    REFERENCES("references", false),
    /** How far an item was in the table that the plan came from: read past, for here its status is its own. */
    REFERENCE_STATUS("referenceStatus", false);

    private final String header;
    private final boolean required;

    FormColumn(String header, boolean required) {
        this.header = header;
        this.required = required;
    }

    String header() {
        return header;
    }

    /** The column of that name: its own, or what it is called on the form, in either language. */
    static Optional<FormColumn> of(String header) {
        String name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(name)
                        || column.label(Messages.INDONESIAN).equalsIgnoreCase(name)
                        || column.label(Messages.ENGLISH).equalsIgnoreCase(name))
                .findFirst();
    }

    /** What it is called on the form. */
    String label(Locale locale) {
        return Messages.ofKit().text(locale, "form.column." + header);
    }

    static List<FormColumn> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }

    /** What an export has. */
    static List<FormColumn> exported() {
        return Arrays.stream(values())
                .filter(column -> column != REFERENCE_STATUS)
                .toList();
    }
}
