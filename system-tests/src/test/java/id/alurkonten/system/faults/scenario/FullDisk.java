package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.SmallDisk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The disk of the media, then that of the archive, is full: an upload gets a 503 and leaves nothing behind, a package waits
 * to be written; and what needs no file goes on.
 */
public final class FullDisk implements Scenario {
    private static final String NAME = "disk-full";
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean onSmallDisks() {
        return true;
    }

    @Override
    public void harm(Harm harm) throws IOException, InterruptedException {
        for (String folder : List.of("media", "archive")) {
            SmallDisk disk = SmallDisk.at(harm.stack().folder().resolve(folder));
            if (!disk.isThere()) {
                harm.say("  not done: only root can mount a small disk at " + folder);
                harm.figures().add(Figure.of(NAME, folder + ": not done, as only root can mount a small disk", 0, ""));
                continue;
            }
            harm.journal().fault("FULL", folder, null);
            Instant from = Instant.now();
            disk.fill();
            try {
                Thread.sleep(harm.options().awayFor(SHORT, LONG).toMillis());
            } finally {
                disk.free();
            }
            report(harm, folder, Answers.between(harm.journal(), from, Instant.now()));
        }
    }

    private static void report(Harm harm, String folder, Answers answers) {
        var failed = answers.not(status -> status != 500);
        failed.forEach(
                sent -> harm.journal().finding("Failed while the disk of the %s was full: %s".formatted(folder, sent)));
        harm.figures()
                .add(Figure.of(
                        NAME, folder + ": commands meanwhile", answers.all().size(), ""));
        harm.figures()
                .add(Figure.of(
                        NAME,
                        folder + ": answered with 503",
                        answers.not(status -> status != 503).size(),
                        ""));
        harm.figures().add(Figure.atMost(NAME, folder + ": answered with 500", failed.size(), "", 0));
        harm.figures()
                .add(Figure.atLeast(NAME, folder + ": commands to approval", answers.count(Service.APPROVAL), "", 1));
    }
}
