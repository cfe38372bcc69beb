package id.alurkonten.production;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.production.limits.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    /** Where the code names a message: the key is the literal after the type, or after the field. */
    private static final List<Pattern> USES = List.of(
            Pattern.compile("ProblemType\\.\\w+,\\s*\"([a-z][a-z.-]+)\""),
            Pattern.compile("(?:invalid|violation)\\(\\s*[^,;]+,\\s*\"([a-z][a-z.-]+)\""),
            Pattern.compile("message = \"\\{([a-z0-9.-]+)}\""));

    @ParameterizedTest
    @ValueSource(strings = {"messages", "ContributorValidationMessages"})
    void everythingIsSaidInBothLanguages(String bundle) {
        assertThat(keys(bundle + "_en")).isNotEmpty().isEqualTo(keys(bundle + "_id"));
    }

    @Test
    void everyMessageThatTheCodeNamesIsThere() throws IOException {
        // given
        Set<String> known = new TreeSet<>(keys("messages_id"));
        known.addAll(keys("ContributorValidationMessages_id"));

        // when
        Set<String> named = named();

        // then
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(known).containsAll(named);
    }

    @Test
    void everyRuleHasItsSentence() {
        assertThat(keys("messages_id"))
                .containsAll(Stream.of(Rule.values()).map(Rule::messageKey).toList());
    }

    @Test
    void numbersAreWrittenAsPeopleReadThem() {
        assertThat(Messages.ofKit().text(Messages.INDONESIAN, "limit.caption-length", "INSTAGRAM", 2300, 2200))
                .isEqualTo("INSTAGRAM: takarir beserta tagar terhitung 2.300 karakter, paling banyak 2.200");
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .flatMap(code -> USES.stream()
                            .flatMap(use -> use.matcher(code).results().map((MatchResult r) -> r.group(1))))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String bundle) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
