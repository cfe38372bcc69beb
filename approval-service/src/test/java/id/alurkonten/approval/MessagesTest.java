package id.alurkonten.approval;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.problem.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** A key is what looks like one: words in lower case with hyphens, joined by at least one dot. */
    private static final Pattern KEY =
            Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[a-z]+(?:-[a-z]+)*)+|stale-design)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("messages_en.properties")).isNotEmpty().isEqualTo(keys("messages_id.properties"));
    }

    @Test
    void everyMessageIsUsedAndEveryUsedKeyHasItsMessage() throws IOException {
        assertThat(keysInTheCode()).isEqualTo(keys("messages_id.properties"));
    }

    @Test
    void everyMessageCanBeFormatted() throws IOException {
        for (String key : keys("messages_id.properties")) {
            assertThat(Messages.ofKit().text(Messages.INDONESIAN, key, "A", "B"))
                    .doesNotContain("{", "''");
            assertThat(Messages.ofKit().text(Messages.ENGLISH, key, "A", "B")).doesNotContain("{", "''");
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/" + bundle)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> keysInTheCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
