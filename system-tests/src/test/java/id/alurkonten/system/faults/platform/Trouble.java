package id.alurkonten.system.faults.platform;

import id.alurkonten.system.platforms.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What goes wrong, and how it must end. */
enum Trouble {
    UNHARMED(End.PUBLISHED),
    ANSWER_DROPPED(End.PUBLISHED, Arm.of("DROP_ANSWER", "COMMIT")),
    CALL_DROPPED(End.PUBLISHED, Arm.of("DROP_CALL", "COMMIT")),
    FAILED_BEFORE(End.PUBLISHED, Arm.of("FAIL_BEFORE", "COMMIT")),
    FAILED_AFTER(End.PUBLISHED, Arm.of("FAIL_AFTER", "COMMIT")),
    FAILED_AFTER_AND_BLIND(
            End.PUBLISHED,
            Arm.of("FAIL_AFTER", "COMMIT"),
            Arm.times("FAIL_BEFORE", "READ", 2),
            Arm.times("FAIL_BEFORE", "STATUS", 2)),
    SLOW(End.PUBLISHED, Arm.lasting("SLOW", "COMMIT", 10)),
    LIMITED(End.PUBLISHED, Arm.lasting("RATE_LIMIT", "COMMIT", 5)),
    LIMITED_EARLY(End.PUBLISHED, Arm.lasting("RATE_LIMIT", "CREATE", 5)),
    EXPIRED_TOKEN(End.PUBLISHED_IF_RENEWABLE, Arm.of("EXPIRED_TOKEN", "COMMIT")),
    REVOKED_TOKEN(End.FAILED, Arm.of("REVOKED_TOKEN", "CREATE")),
    REJECTED(End.FAILED, Arm.of("REJECT", "COMMIT")),
    REJECTED_EARLY(End.FAILED, Arm.of("REJECT", "CREATE")),
    STUCK_A_WHILE(End.PUBLISHED, Arm.times("STUCK", "STATUS", 3)),
    STUCK(End.ANY, Arm.times("STUCK", "STATUS", -1)),
    FAILED_EARLY(End.PUBLISHED, Arm.of("FAIL_BEFORE", "CREATE"), Arm.of("FAIL_BEFORE", "UPLOAD")),
    DROPPED_EARLY(End.PUBLISHED, Arm.of("DROP_ANSWER", "CREATE"), Arm.of("DROP_ANSWER", "UPLOAD")),
    SENT_TO_METADATA(End.ANY, Arm.of("REDIRECT", "COMMIT")),
    SENT_ELSEWHERE(End.ANY, Arm.of("REDIRECT", "COMMIT"));

    /** How it must end; what waits for a person is allowed where the platform says nothing of it. */
    enum End {
        PUBLISHED,
        PUBLISHED_IF_RENEWABLE,
        FAILED,
        ANY
    }

    /** One switch of the stub. */
    record Arm(String kind, String operation, int times, int seconds) {

        static Arm of(String kind, String operation) {
            return new Arm(kind, operation, 1, 0);
        }

        static Arm times(String kind, String operation, int times) {
            return new Arm(kind, operation, times, 0);
        }

        static Arm lasting(String kind, String operation, int seconds) {
            return new Arm(kind, operation, 1, seconds);
        }
    }

    /** Meta's long-lived tokens can't be renewed once they have expired: somebody must sign in. */
    private static final Set<Channel> RENEWABLE = Set.of(Channel.YOUTUBE, Channel.TIKTOK, Channel.X);

    private final End end;
    private final List<Arm> arms;

    Trouble(End end, Arm... arms) {
        this.end = end;
        this.arms = List.of(arms);
    }

    /** {@code answer-dropped}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Arm> arms() {
        return arms;
    }

    boolean goesElsewhere() {
        return this == SENT_ELSEWHERE;
    }

    /** Whether the accounts must be connected anew afterwards. */
    boolean costsTheToken() {
        return this == EXPIRED_TOKEN || this == REVOKED_TOKEN;
    }

    /**
     * Whether a publication may end so, with so many posts.
     *
     * @param parts how many posts there must be of it
     */
    boolean allows(Channel channel, String status, int posts, int parts) {
        boolean published = status.equals("PUBLISHED") && posts == parts;
        boolean failed = status.equals("FAILED") && posts == 0;
        boolean forAPerson = status.equals("UNKNOWN") && posts <= parts;
        return switch (end) {
            case PUBLISHED -> published || forAPerson;
            case PUBLISHED_IF_RENEWABLE -> RENEWABLE.contains(channel) ? published : failed;
            case FAILED -> failed;
            case ANY -> published || failed || forAPerson;
        };
    }

    /** Those named; all, if none is; none of them for {@code none}. */
    static List<Trouble> of(List<String> names) {
        if (names.equals(List.of("none"))) {
            return List.of();
        }
        for (String name : names) {
            if (Arrays.stream(values()).noneMatch(each -> each.key().equals(name))) {
                throw new IllegalArgumentException("No fault is called " + name + "; there are "
                        + Arrays.stream(values()).map(Trouble::key).toList());
            }
        }
        return Arrays.stream(values())
                .filter(each -> names.isEmpty() || names.contains(each.key()))
                .toList();
    }
}
