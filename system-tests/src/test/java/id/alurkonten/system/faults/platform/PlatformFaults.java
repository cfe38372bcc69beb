package id.alurkonten.system.faults.platform;

import id.alurkonten.local.Checkout;
import id.alurkonten.local.Folders;
import id.alurkonten.local.LocalPlatforms;
import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.StackPorts;
import id.alurkonten.local.demo.Agency;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Publishes on the stub of the platforms while it misbehaves, and while publishing is killed. Ends with 0 when nothing was
 * posted twice, nothing that wasn't approved, and something has become of every publication; with 1 otherwise, and with 2
 * when it could not be asked so.
 */
public final class PlatformFaults {
    private static final Path FOLDER = Path.of("target", "platform-faults").toAbsolutePath();
    private static final int MOST_CONTENTS_KILLED = 60;

    private static final Map<String, String> SETTINGS = Map.of(
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1",
            // What takes minutes in an installation takes seconds here; a lease is still longer than any call of a
            // platform,
            // and what was lost is believed to be absent only after it.
            "ALURKONTEN_PUBLISHING_LEASE", "15s",
            "ALURKONTEN_PUBLISHING_SETTLE_AFTER", "17s",
            "ALURKONTEN_PUBLISHING_FIRST_RETRY", "500ms",
            "ALURKONTEN_PUBLISHING_AT_ONCE", "12",
            "ALURKONTEN_PUBLISHING_REFRESH_EVERY", "1s",
            "ALURKONTEN_PUBLISHING_PREPARE_WITHIN", "25s");

    private final PlatformOptions options;
    private final long begun = System.nanoTime();

    private PlatformFaults(PlatformOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            PlatformOptions options = PlatformOptions.from(System.getProperties());
            if (options.help()) {
                System.out.printf(
                        PlatformOptions.HELP,
                        Trouble.of(List.of()).stream().map(Trouble::key).toList(),
                        Arrays.stream(Shape.values()).map(Shape::key).toList());
                return;
            }
            System.exit(new PlatformFaults(options).run());
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            System.exit(2);
        }
    }

    private int run() throws Exception {
        say("seed " + options.seed() + ": -Dseed=" + options.seed() + " does the same again");
        Folders.delete(FOLDER);
        try (Stack stack = Stack.start(plan());
                Elsewhere elsewhere = new Elsewhere()) {
            Ledger ledger =
                    new Ledger(stack.platforms().map(LocalPlatforms::controlUrl).orElseThrow());
            Agency agency = Agency.of(stack);
            Accounts accounts = new Accounts(agency.as("admin"), ledger);
            accounts.connectAll();
            List<Accounts.Checked> checked = options.troubles().isEmpty() ? List.of() : accounts.check();
            Contents contents = new Contents(agency, this::say);
            Observer observer = new Observer(agency, ledger);
            Trials trials = new Trials(observer, ledger, accounts, elsewhere, this::say);
            List<Outcome> outcomes = trials.run(trials(contents));
            PlatformReport report = new PlatformReport(options.seed(), checked, outcomes, elsewhere.calls());
            kill(stack, contents, observer, ledger, report);
            say(report.table());
            say("As JSON: " + report.write(FOLDER.resolve("report.json"), ledger.calls()));
            return report.isGood() ? 0 : 1;
        }
    }

    private List<Trials.Trial> trials(Contents contents) {
        List<Trials.Trial> trials = new ArrayList<>();
        for (Shape shape : options.troubles().isEmpty() ? List.<Shape>of() : options.shapes()) {
            Iterator<Content> made =
                    contents.made(shape, options.troubles().size()).iterator();
            options.troubles().forEach(trouble -> trials.add(new Trials.Trial(trouble, made.next())));
        }
        return trials;
    }

    private void kill(Stack stack, Contents contents, Observer observer, Ledger ledger, PlatformReport report)
            throws InterruptedException, SQLException, IOException {
        LocalService publishing = stack.service(Service.PUBLISHING);
        Random random = new Random(options.seed());
        if (options.kills() > 0) {
            List<Content> doomed = contents.made(Shape.FILM, Math.min(options.kills(), MOST_CONTENTS_KILLED));
            KillRounds rounds = new KillRounds(publishing, observer, ledger, random, this::say);
            List<Outcome> outcomes = rounds.run(options.kills(), doomed);
            report.add(new PlatformReport.Killed(
                    "%d kills of publishing, %d of them at a failpoint"
                            .formatted(options.kills(), rounds.atFailpoint()),
                    outcomes));
        }
        if (options.cuts() > 0) {
            Cuts cuts = new Cuts(publishing, stack.postgres(), observer, ledger, random, this::say);
            List<Outcome> outcomes = cuts.run(contents.made(Shape.FILM, options.cuts()));
            report.add(new PlatformReport.Killed(
                    "%d uploads cut off between what the platform accepted and its record, by %d kills of publishing"
                            .formatted(cuts.cut(), cuts.kills()),
                    outcomes));
        }
        // last: it leaves the accounts sealed with another key
        if (options.shared() > 0) {
            TwoReplicas two = new TwoReplicas(stack, observer, ledger, this::say);
            List<Outcome> outcomes = two.run(FOLDER.resolve("stack"), contents.made(Shape.FILM, options.shared()));
            report.add(new PlatformReport.Killed(
                    "two replicas, %d access tokens renewed, the key changed: the accounts are %s"
                            .formatted(two.renewed(), two.isWhole() ? "whole" : "NOT WHOLE"),
                    outcomes));
            if (!two.isWhole()) {
                report.addFailure("an account was lost, or is sealed with the old key");
            }
        }
    }

    private Stack.Plan plan() {
        return new Stack.Plan(
                        Checkout.here(),
                        FOLDER.resolve("stack"),
                        StackPorts.free(),
                        true,
                        EnumSet.allOf(Service.class),
                        SETTINGS,
                        this::say)
                .withPlatforms();
    }

    private void say(String line) {
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        System.out.printf("%d:%02d %s%n", seconds / 60, seconds % 60, line);
    }
}
