package id.alurkonten.sop;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * One sentence or label in the two languages of the house, from the module's message bundle.
 *
 * @param id Indonesian, the default
 * @param en English
 */
public record Wording(String id, String en) {

    private static final ResourceBundle INDONESIAN = bundle(Locale.ROOT);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    public Wording {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(en, "en");
    }

    /** The sentence for a reader of the given language: English for {@code en}, Indonesian for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : id;
    }

    /** Both languages on one line, Indonesian first. */
    @Override
    public String toString() {
        return id.equals(en) ? id : id + " / " + en;
    }

    /** Looks a key up and fills it in; an argument that is itself a wording is filled in by language. */
    static Wording of(String key, Object... arguments) {
        return new Wording(
                format(INDONESIAN.getString(key), Locale.ROOT, arguments),
                format(ENGLISH.getString(key), Locale.ENGLISH, arguments));
    }

    private static String format(String pattern, Locale language, Object... arguments) {
        Object[] spoken = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            spoken[i] = arguments[i] instanceof Wording wording ? wording.in(language) : arguments[i];
        }
        return String.format(Locale.ROOT, pattern, spoken);
    }

    private static ResourceBundle bundle(Locale locale) {
        // no fallback to the machine's language: the root bundle is Indonesian wherever it runs
        return ResourceBundle.getBundle(
                "id.alurkonten.sop.messages",
                locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
