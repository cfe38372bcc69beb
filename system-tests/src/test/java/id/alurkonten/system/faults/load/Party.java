package id.alurkonten.system.faults.load;

import id.alurkonten.local.demo.Agency;
import id.alurkonten.system.faults.Journal;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Those who work on one plan, one command after the other: their keys are numbered, and what they do is drawn from
 * numbers of their own.
 *
 * @param name is in every key: {@code p00017}
 * @param random decides which commands are sent twice
 * @param twins sends the same command a second time at the same moment
 * @param patience how long a command is sent again before it counts as never answered
 */
public record Party(
        Agency agency,
        Journal journal,
        String name,
        Keys keys,
        Random random,
        ExecutorService twins,
        Duration patience) {

    /** Their keys, in order. */
    static final class Keys {
        private int used;

        String next(String name) {
            return "%s-%04d".formatted(name, used + 1);
        }

        void use() {
            used++;
        }
    }

    public static Party of(Agency agency, Journal journal, String name, Random random, ExecutorService twins) {
        return new Party(agency, journal, name, new Keys(), random, twins, Duration.ofMinutes(20));
    }

    /** Someone of the realm, about nothing in particular. */
    public Caller as(String userName) {
        return new Caller(this, userName, null, null, null);
    }

    /** Someone of the realm, about a plan, or a content of it. */
    public Caller as(String userName, UUID plan, UUID content) {
        return new Caller(this, userName, plan, content, null);
    }

    /** Someone who works beside them, at the same moment. */
    Party beside() {
        return new Party(agency, journal, name + "x", new Keys(), new Random(random.nextLong()), twins, patience);
    }

    /** A text that only the next command has, to be put into a field that is stored: its key. */
    public String mark() {
        return keys.next(name);
    }
}
