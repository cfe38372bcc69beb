package id.alurkonten.system.faults;

import id.alurkonten.local.Checkout;
import id.alurkonten.local.Folders;
import id.alurkonten.local.Service;
import id.alurkonten.local.Stack;
import id.alurkonten.local.StackPorts;
import id.alurkonten.local.demo.Agency;
import id.alurkonten.system.faults.load.Load;
import id.alurkonten.system.faults.oracle.Account;
import id.alurkonten.system.faults.oracle.Collector;
import id.alurkonten.system.faults.oracle.Oracle;
import id.alurkonten.system.faults.oracle.Verdict;
import id.alurkonten.system.faults.plant.Plants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Harms the system while it works, waits until all is quiet, and says what came of it. Ends with 0 when nothing was lost
 * and nothing doubled, with 1 otherwise, and with 2 when it could not be asked so.
 */
public final class Faults {
    private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(5);
    private static final int PLANTED_AT_ONCE = 30;
    private static final int PLANS_FOR_PLANTS = 110;

    private static final Map<String, String> SETTINGS = Map.of(
            // They live for seconds: compiling thoroughly would cost more than it gives.
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Options options;
    private final List<Scenario> scenarios;
    private final ConcurrentLinkedQueue<Figure> figures = new ConcurrentLinkedQueue<>();
    private final long begun = System.nanoTime();

    private Faults(Options options) {
        this.options = options;
        this.scenarios = Scenarios.of(options.scenarios());
    }

    public static void main(String[] arguments) throws Exception {
        if (Options.isOn(System.getProperties(), "help")) {
            System.out.printf(Options.HELP, Scenarios.names());
            return;
        }
        try {
            // A thread of a load that is stuck must not keep the program from ending.
            System.exit(new Faults(Options.from(System.getProperties())).run());
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            System.exit(2);
        }
    }

    private int run() throws Exception {
        say("seed " + options.seed() + ": -Dseed=" + options.seed() + " does the same again");
        SmallDisk media = SmallDisk.at(FOLDER.resolve("stack/media"));
        SmallDisk archive = SmallDisk.at(FOLDER.resolve("stack/archive"));
        // One that a run left which was killed.
        media.unmount();
        archive.unmount();
        Folders.delete(FOLDER);
        Path journalFile = FOLDER.resolve("journal.jsonl");
        if (scenarios.stream().anyMatch(Scenario::onSmallDisks)) {
            media.mount();
            archive.mount();
        }
        try (Journal journal = Journal.create(journalFile);
                Stack stack = Stack.start(plan());
                Balancer balancer = new Balancer(stack)) {
            if (!options.plant().isEmpty()) {
                return plant(stack, balancer, journal, journalFile) ? 0 : 1;
            }
            List<String> stuck = harm(stack, balancer, journal);
            Report report = new Report(options, List.copyOf(figures), Journal.read(journalFile), stuck);
            say(report.table());
            say("As JSON: " + report.write(FOLDER.resolve("report.json")));
            Verdict verdict = Oracle.judge(new Collector(stack).collect(Account.read(journalFile)));
            verdict.writeTo(FOLDER.resolve("verdict.json"));
            say("the oracle says:\n\n" + verdict.table());
            return report.isGood() && verdict.isClean() ? 0 : 1;
        } finally {
            media.unmount();
            archive.unmount();
        }
    }

    /** A run in which nothing is harmed, long enough that there is something of each kind to be harmed. */
    private boolean plant(Stack stack, Balancer balancer, Journal journal, Path journalFile)
            throws InterruptedException {
        Load load = new Load(
                new Agency(stack.keycloak().issuer(), balancer),
                journal,
                options.seed(),
                Math.max(options.load(), PLANTED_AT_ONCE));
        load.start();
        while (load.begun() < PLANS_FOR_PLANTS) {
            Thread.sleep(500);
        }
        List<String> stuck = load.finish(QUIET_WITHIN);
        if (stuck.isEmpty()) {
            stuck = new Quiet(stack).await(QUIET_WITHIN);
        }
        stuck.forEach(this::say);
        return stuck.isEmpty() && new Plants(stack, this::say).show(journalFile, options.plant());
    }

    private List<String> harm(Stack stack, Balancer balancer, Journal journal) throws InterruptedException {
        Agency agency = new Agency(stack.keycloak().issuer(), balancer);
        Load load = new Load(agency, journal, options.seed(), options.load());
        load.start();
        run(true, stack, balancer, agency, load, journal);
        say("the harm is done; %d plans were begun; those under way go to their end".formatted(load.begun()));
        List<String> stuck = load.finish(QUIET_WITHIN);
        run(false, stack, balancer, agency, load, journal);
        say("waiting until all is quiet");
        return stuck.isEmpty() ? new Quiet(stack).await(QUIET_WITHIN) : stuck;
    }

    private void run(boolean underLoad, Stack stack, Balancer balancer, Agency agency, Load load, Journal journal) {
        for (Scenario scenario : scenarios) {
            if (scenario.underLoad() == underLoad) {
                say(scenario.name());
                Random random = new Random(options.seed() * 31 + scenario.name().hashCode());
                Path folder = FOLDER.resolve(scenario.name());
                try {
                    scenario.harm(new Harm(
                            options, stack, balancer, agency, load, journal, random, figures, folder, this::say));
                } catch (Exception failed) {
                    journal.finding(scenario.name() + " could not be done: " + failed);
                }
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
                this::say);
    }

    private void say(String line) {
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        System.out.printf("%d:%02d %s%n", seconds / 60, seconds % 60, line);
    }
}
