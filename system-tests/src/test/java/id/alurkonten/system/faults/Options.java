package id.alurkonten.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is asked of a run, by system properties; {@link #HELP} says what each means.
 *
 * @param scenarios their names; empty for all of them
 * @param plant what the oracle is to be shown; empty for no such thing
 * @param longForm whether each scenario takes the time that the promise names, rather than seconds
 * @param away how long broker and database stay away, where something else was asked for
 * @param events how many are committed late, where another number was asked for
 * @param idle how long a transaction is idle, where something else was asked for
 */
public record Options(
        long seed,
        int kills,
        int load,
        List<String> scenarios,
        List<String> plant,
        boolean longForm,
        Optional<Duration> away,
        OptionalInt events,
        Optional<Duration> idle) {

    static final String HELP = """
            ./mvnw -pl system-tests verify -Pfaults [options]

              -Dkills=N          how many processes are killed (20)
              -Dseed=S           the same seed does the same to the same contents, in the same order (a new one)
              -Dload=N           contents in flight (12)
              -Dscenarios=A,B    only these: %s
              -Dlong             each in its long form: broker away 10 minutes, database 2, and so on
              -Daway=PT…         how long broker and database are away, such as PT90S
              -Devents=N         how many events are committed late (4000; 100000 in the long form)
              -Didle=PT…         how long a transaction is idle (PT10S; PT10M in the long form)
              -Dplant=all        shows the oracle each kind of failure, to see it found
              -Dhelp             this text

            Evidence and logs are kept in system-tests/target/faults; docs/faults.md tells how to read them.
            """;

    public Options {
        scenarios = List.copyOf(scenarios);
        plant = List.copyOf(plant);
    }

    /** @throws IllegalArgumentException if one can't be understood, with what was wrong */
    static Options from(Properties properties) {
        String away = text(properties, "away");
        String seed = text(properties, "seed");
        String events = text(properties, "events");
        return new Options(
                seed.isEmpty() ? new SplittableRandom().nextLong(1, 1_000_000_000) : number("seed", seed),
                (int) number("kills", text(properties, "kills", "20")),
                (int) number("load", text(properties, "load", "12")),
                names(properties, "scenarios"),
                names(properties, "plant"),
                isOn(properties, "long"),
                duration(away),
                events.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number("events", events)),
                duration(text(properties, "idle")));
    }

    private static Optional<Duration> duration(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text.toUpperCase(Locale.ROOT)));
    }

    static boolean isOn(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value != null && !value.equals("false") && !value.startsWith("${");
    }

    /** What was asked for, else the short form, else the long one. */
    public Duration awayFor(Duration inShort, Duration inLong) {
        return away.orElse(longForm ? inLong : inShort);
    }

    /** As {@link #awayFor}, for events that are committed late. */
    public int eventsFor(int inShort, int inLong) {
        return events.orElse(longForm ? inLong : inShort);
    }

    /** As {@link #awayFor}, for a transaction that is idle. */
    public Duration idleFor(Duration inShort, Duration inLong) {
        return idle.orElse(longForm ? inLong : inShort);
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + " is not a number: " + value, e);
        }
    }

    private static List<String> names(Properties properties, String name) {
        return new ArrayList<>(Stream.of(text(properties, name).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !one.equals("false"))
                .toList());
    }

    private static String text(Properties properties, String name, String otherwise) {
        String value = text(properties, name);
        return value.isEmpty() ? otherwise : value;
    }

    /** Maven hands a property on that nobody set as the reference to it. */
    private static String text(Properties properties, String name) {
        String value = properties.getProperty(name, "").strip();
        return value.startsWith("${") ? "" : value;
    }
}
