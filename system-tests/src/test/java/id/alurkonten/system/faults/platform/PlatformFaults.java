package id.alurkonten.system.faults.platform;

import id.alurkonten.local.Checkout;
import id.alurkonten.local.Folders;
import id.alurkonten.local.LocalPlatforms;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.StackPorts;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.system.platforms.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Publishes on the stub of the platforms while it misbehaves, and while publishing is killed. Ends with 0 when nothing was
 * posted twice, nothing that wasn't approved, and something has become of every publication; with 1 otherwise, and with 2
 * when it could not be asked so.
 */
public final class PlatformFaults {
    private static final Path FOLDER = Path.of("target", "platform-faults").toAbsolutePath();
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(100);
    private static final int MOST_CONTENTS_KILLED = 60;

    private static final Map<String, String> SETTINGS = Map.of(
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1",
            // What takes minutes in an installation takes seconds here; a lease is still longer than any call of a
            // platform,
            // and what was lost is believed to be absent only after it.
            "ALURKONTEN_PUBLISHING_LEASE", "15s",
            "ALURKONTEN_PUBLISHING_SETTLE_AFTER", "17s",
            "ALURKONTEN_PUBLISHING_FIRST_RETRY", "500ms",
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
                        Trouble.of(List.of()).stream().map(Trouble::key).toList());
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
            Contents contents = new Contents(agency, this::say);
            List<Content> films =
                    options.films() ? contents.films(options.troubles().size()) : List.of();
            List<Content> posters =
                    options.posters() ? contents.posters(options.troubles().size()) : List.of();
            Observer observer = new Observer(agency, ledger);
            List<Outcome> outcomes = new ArrayList<>();
            outcomes.addAll(tried("", films, observer, ledger, accounts, elsewhere));
            outcomes.addAll(tried(" (picture)", posters, observer, ledger, accounts, elsewhere));
            PlatformReport report = new PlatformReport(options.seed(), outcomes, elsewhere.calls());
            if (options.kills() > 0) {
                List<Content> doomed = contents.films(Math.min(options.kills(), MOST_CONTENTS_KILLED));
                KillRounds rounds = new KillRounds(
                        stack.service(Service.PUBLISHING), observer, ledger, new Random(options.seed()), this::say);
                report = report.with(options.kills(), rounds.run(options.kills(), doomed), rounds.atFailpoint());
            }
            say(report.table());
            say("As JSON: " + report.write(FOLDER.resolve("report.json"), ledger.calls()));
            return report.isGood() ? 0 : 1;
        }
    }

    private List<Outcome> tried(
            String suffix,
            List<Content> contents,
            Observer observer,
            Ledger ledger,
            Accounts accounts,
            Elsewhere elsewhere)
            throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        Iterator<Content> next = contents.iterator();
        for (Trouble trouble : contents.isEmpty() ? List.<Trouble>of() : options.troubles()) {
            say(trouble.key() + suffix);
            Content content = next.next();
            Map<Channel, Integer> repeats = new EnumMap<>(Channel.class);
            for (Channel channel : content.publications().keySet()) {
                repeats.put(channel, ledger.repeats(channel));
                trouble.arms().forEach(arm -> ledger.arm(channel, arm, trouble.goesElsewhere() ? elsewhere.url() : ""));
            }
            List<UUID> untold = List.copyOf(content.publications().values());
            while (!untold.isEmpty()) {
                untold = observer.release(untold);
            }
            Map<Channel, Long> ended = observer.await(content, ENDS_WITHIN);
            for (Channel channel : content.publications().keySet()) {
                double seconds = ended.getOrDefault(channel, ENDS_WITHIN.toNanos()) / 1e9;
                Outcome outcome = observer.outcome(
                        content, channel, trouble.key() + suffix, repeats.get(channel), seconds, trouble);
                outcomes.add(outcome);
                say("  " + outcome.line());
            }
            ledger.disarm();
            if (trouble.costsTheToken()) {
                accounts.connectAll();
            }
        }
        return outcomes;
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
