package id.alurkonten.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What people read, in Indonesian (the default) or English. A service's own {@code messages} bundle is asked first, then
 * its {@code paper} bundle with the words of its forms, then the kit's; a key found in neither is shown as it is, which a test of each service finds.
 */
public final class Messages {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Messages INSTANCE = new Messages();
    private static final List<String> BUNDLES = List.of("messages", "paper", "id.alurkonten.kit.problem.messages");
    /** Without it a machine whose own language is English would answer English to everybody. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Messages() {}

    public static Messages ofKit() {
        return INSTANCE;
    }

    /** The language that the caller prefers of those that we speak; Indonesian when the header is none at all. */
    public static Locale choose(HttpHeaders headers) {
        try {
            return choose(headers.getAcceptableLanguages());
        } catch (RuntimeException malformed) {
            return INDONESIAN;
        }
    }

    /** The first of the languages that we speak; Indonesian when none is. */
    public static Locale choose(List<Locale> acceptable) {
        return acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("id") || language.equals("in") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("en") ? ENGLISH : INDONESIAN)
                .orElse(INDONESIAN);
    }

    /** The text behind the key, with {@code {0}…} replaced by the arguments. */
    public String text(Locale locale, String key, Object... arguments) {
        for (String bundle : BUNDLES) {
            try {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                String pattern = ResourceBundle.getBundle(
                                bundle, locale, loader == null ? Messages.class.getClassLoader() : loader, NO_FALLBACK)
                        .getString(key);
                return new MessageFormat(pattern, locale).format(arguments);
            } catch (MissingResourceException next) {
                continue;
            }
        }
        return key;
    }
}
