package id.alurkonten.system.faults.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The driver's account of what it did, read from its journal.
 *
 * @param planted records that a scenario has put on a topic, and that nobody may take
 * @param seen what the driver itself saw and no promise allows
 */
public record Account(List<Command> commands, List<Goal> goals, List<Planted> planted, List<String> seen) {

    /** Where the driver took a content. */
    record Goal(UUID content, UUID plan, String goal) {}

    /**
     * Poison: {@code {"kind":"POISON","topic":…,"partition":…,"offset":…,"consumers":["planning"]}}.
     *
     * @param consumers who must put it aside; empty if whoever reads it may
     */
    record Planted(Place place, List<String> consumers) {}

    /** Reads a journal; kinds and fields that are not known are left aside, and so is a last line that is torn. */
    public static Account read(Path journal) {
        try (Stream<String> lines = Files.lines(journal)) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Account read(Stream<String> lines) {
        AccountReader reader = new AccountReader();
        lines.forEach(reader::take);
        return reader.account();
    }
}
