package id.alurkonten.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY =
            Pattern.compile("\"((?:not-found|forbidden|research|plan|import|report|field)\\.[a-z-]+(?:\\.[a-z-]+)*)\"");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(bundle("/messages_id.properties").stringPropertyNames())
                .isEqualTo(bundle("/messages_en.properties").stringPropertyNames());
    }

    @Test
    void every_key_that_is_used_has_its_text() throws IOException {
        // given
        Set<String> known = new TreeSet<>(bundle("/messages_id.properties").stringPropertyNames());
        known.addAll(bundle("/id/alurkonten/kit/problem/messages_id.properties").stringPropertyNames());

        // when
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }

        // then
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(known).containsAll(used);
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream(name)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
