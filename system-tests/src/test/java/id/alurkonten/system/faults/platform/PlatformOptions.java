package id.alurkonten.system.faults.platform;

import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is asked of a run, by system properties; {@link #HELP} says what each means.
 *
 * @param formats {@code film}, {@code poster}, or both
 */
record PlatformOptions(long seed, int kills, List<Trouble> troubles, List<String> formats, boolean help) {

    static final String HELP = """
            ./mvnw -pl system-tests verify -Pplatform-faults [options]

              -Dkills=N          how often publishing is killed, at its failpoints around a post (20)
              -Dseed=S           the same seed draws the same failpoints (a new one)
              -Dfaults=A,B       only these: %s; none for no fault but the kills: -Dfaults=none
              -Dformats=F        film, poster, or both: film,poster
              -Dhelp             this text

            Evidence and logs are kept in system-tests/target/platform-faults; docs/platforms.md tells what was seen.
            """;

    PlatformOptions {
        troubles = List.copyOf(troubles);
        formats = List.copyOf(formats);
    }

    /** @throws IllegalArgumentException if one can't be understood */
    static PlatformOptions from(Properties properties) {
        String seed = text(properties, "seed", "");
        return new PlatformOptions(
                seed.isEmpty() ? new SplittableRandom().nextLong(1, 1_000_000_000) : Long.parseLong(seed),
                Integer.parseInt(text(properties, "kills", "20")),
                Trouble.of(names(text(properties, "faults", ""))),
                names(text(properties, "formats", "film,poster")),
                isOn(properties.getProperty("help")));
    }

    boolean films() {
        return formats.contains("film");
    }

    boolean posters() {
        return formats.contains("poster");
    }

    private static boolean isOn(String value) {
        return value != null && !value.equals("false") && !value.startsWith("${");
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Maven hands a property on that nobody set as the reference to it. */
    private static String text(Properties properties, String name, String otherwise) {
        String value = properties.getProperty(name, "").strip();
        return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }
}
