package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is asked of a run, by system properties; {@link #HELP} says what each means.
 *
 * @param shared how many contents two replicas publish
 * @param cuts how many contents are made due while publishing is killed again and again
 */
record PlatformOptions(
        long seed, int kills, int shared, int cuts, List<Trouble> troubles, List<Shape> shapes, boolean help) {

    static final String HELP = """
            ./mvnw -pl system-tests verify -Pplatform-faults [options]

              -Dcut=N            about so many uploads are under way when publishing is killed after the platform has
                                 accepted them and before that is written down, up to 48 by one kill (72)
              -Dreplicas=N       so many contents are published by two replicas, while tokens end and the key is changed (6)
              -Dkills=N          how often publishing is killed at its failpoints around a post (4)
              -Dseed=S           the same seed draws the same failpoints (a new one)
              -Dfaults=A,B       only these: %s; -Dfaults=none: the kills alone
              -Dformats=A,B      of these: %s; all (film)
              -Dhelp             this text

            Evidence and logs are kept in system-tests/target/platform-faults; docs/platforms.md tells what was seen.
            """;

    PlatformOptions {
        troubles = List.copyOf(troubles);
        shapes = List.copyOf(shapes);
    }

    /** @throws IllegalArgumentException if one can't be understood */
    static PlatformOptions from(Properties properties) {
        String seed = text(properties, "seed", "");
        int cut = Integer.parseInt(text(properties, "cut", "72"));
        int channels = Channel.values().length;
        return new PlatformOptions(
                seed.isEmpty() ? new SplittableRandom().nextLong(1, 1_000_000_000) : Long.parseLong(seed),
                Integer.parseInt(text(properties, "kills", "4")),
                Integer.parseInt(text(properties, "replicas", "6")),
                (cut + channels - 1) / channels,
                Trouble.of(names(text(properties, "faults", ""))),
                Shape.of(names(text(properties, "formats", "film"))),
                isOn(properties.getProperty("help")));
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
