package id.alurkonten.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.problem.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    /** A key begins with what it is about; Bean Validation's stand in braces. */
    private static final Pattern KEY = Pattern.compile(
            "\"\\{?((?:not-found|channel|publication|archive|field)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)}?\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "ContributorValidationMessages"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isNotEmpty().isEqualTo(keys(bundle + "_id"));
    }

    @Test
    void everyMessageIsUsedAndEveryKeyInTheCodeHasItsMessage() throws IOException {
        // given
        Set<String> known = new TreeSet<>(keys("messages_id"));
        known.addAll(keys("ContributorValidationMessages_id"));

        // when
        Set<String> used = usedKeys();

        // then
        assertThat(used).isEqualTo(known);
    }

    @Test
    void everyMessageCanBeFormatted() throws IOException {
        for (String key : keys("messages_id")) {
            for (Locale locale : new Locale[] {Messages.INDONESIAN, Messages.ENGLISH}) {
                assertThat(Messages.ofKit().text(locale, key, "A", "B", "C"))
                        .as(key)
                        .isNotEqualTo(key)
                        .doesNotContain("{", "''");
            }
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
