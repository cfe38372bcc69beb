package id.alurkonten.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a service's forms: there in both languages, and none that no form uses. */
public final class PaperTexts {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TEXT = Pattern.compile("paper\\.text\\('([a-z0-9.-]+)'");
    private static final Pattern LABEL = Pattern.compile("paper\\.label\\('([a-z.-]+)'");

    private PaperTexts() {}

    /**
     * @param alsoUsed keys that code uses and not a template
     */
    public static void assertComplete(Predicate<String> alsoUsed) {
        Set<String> known = keys("id");
        assertThat(keys("en")).isEqualTo(known);

        Set<String> texts = found(TEXT);
        Set<String> labels = found(LABEL);
        assertThat(texts).isNotEmpty().allMatch(key -> known.contains(key) || key.startsWith("paper."));
        assertThat(labels).isNotEmpty().allMatch(label -> known.stream().anyMatch(key -> key.startsWith(label + ".")));
        assertThat(known)
                .allMatch(key -> texts.contains(key)
                        || labels.contains(key.substring(0, key.lastIndexOf('.')))
                        || alsoUsed.test(key));
    }

    private static Set<String> keys(String language) {
        Properties properties = new Properties();
        try (InputStream in = PaperTexts.class.getResourceAsStream("/paper_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
