package id.alurkonten.system.faults.load;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to become of a plan, all of it drawn before its first command: whatever happens on the way, the same numbers
 * give the same course.
 *
 * @param planner who writes it
 * @param turn what happens to the plan as a whole
 * @param assignedTogether whether its contents are assigned by one command
 */
record Course(String planner, Turn turn, boolean assignedTogether, List<OfContent> contents) {
    private static final List<String> HUMAS = List.of("humas1", "humas2", "humas3");
    private static final List<String> FOR_TEXT = List.of("THREADS", "X");
    private static final List<String> FOR_PICTURES = List.of("INSTAGRAM", "FACEBOOK", "X", "THREADS");

    enum Turn {
        NONE,
        /** The Koordinator returns it; it is mended and goes on. */
        RETURNED_ONCE,
        /** The Koordinator returns it, and there it stays. */
        RETURNED_FOR_GOOD,
        /** It is called off with all its contents, when the first of them has come as far as its course says. */
        CANCELLED
    }

    /** How far a content has come when it is called off. */
    enum Stage {
        NEVER,
        DRAFTED,
        SUBMITTED,
        ASSIGNED,
        STARTED,
        HANDED_OVER,
        REVISION_REQUESTED,
        APPROVED,
        AWAITING_CONFIRMATION,
        /** While it is being uploaded: either may come first. */
        UPLOADING
    }

    /** Which stage of the chain asks for a revision: the one that gets it first, or the one after it. */
    enum Revision {
        BY_THE_FIRST,
        BY_THE_NEXT
    }

    /**
     * What is to become of a content.
     *
     * @param withMedia whether it has a picture; else it is text alone
     * @param assignee who gets the task first
     * @param producer who has it in the end
     * @param extras whether materials and comments come on top
     */
    record OfContent(
            boolean withMedia,
            List<String> channels,
            String assignee,
            String producer,
            String publisher,
            List<Revision> revisions,
            Stage calledOff,
            boolean takenDown,
            boolean extras) {

        OfContent producedBy(String other) {
            return new OfContent(
                    withMedia, channels, assignee, other, publisher, revisions, calledOff, takenDown, extras);
        }
    }

    static Course drawn(Random random) {
        int contents = 1 + (int) (random.nextDouble() * random.nextDouble() * 4);
        Turn turn = oneIn(random, 8)
                ? Turn.RETURNED_ONCE
                : oneIn(random, 20) ? Turn.RETURNED_FOR_GOOD : oneIn(random, 10) ? Turn.CANCELLED : Turn.NONE;
        return new Course(
                anyOf(random, HUMAS),
                turn,
                random.nextBoolean(),
                IntStream.range(0, contents)
                        .mapToObj(i -> ofContent(random, turn))
                        .toList());
    }

    /** One text for each of these stages, to be held there. */
    static Course heldAt(Stage... stages) {
        return new Course(
                "humas1",
                Turn.NONE,
                false,
                Stream.of(stages)
                        .map(stage -> new OfContent(
                                false,
                                List.of("THREADS"),
                                "humas2",
                                "humas2",
                                "humas3",
                                List.of(),
                                stage,
                                false,
                                false))
                        .toList());
    }

    private static OfContent ofContent(Random random, Turn turn) {
        boolean withMedia = random.nextInt(10) < 6;
        List<String> possible = withMedia ? FOR_PICTURES : FOR_TEXT;
        String first = anyOf(random, possible);
        String second = anyOf(random, possible);
        Stage stage = Stage.values()[1 + random.nextInt(Stage.values().length - 1)];
        String assignee = anyOf(random, HUMAS);
        boolean calledOff = turn == Turn.CANCELLED || oneIn(random, 6);
        return new OfContent(
                withMedia,
                (random.nextBoolean() ? Stream.of(first) : Stream.of(first, second))
                        .distinct()
                        .toList(),
                assignee,
                oneIn(random, 4) ? anyOf(random, HUMAS) : assignee,
                anyOf(random, HUMAS),
                random.ints(oneIn(random, 3) ? 1 + random.nextInt(2) : 0, 0, Revision.values().length)
                        .mapToObj(i -> Revision.values()[i])
                        .toList(),
                calledOff ? stage : Stage.NEVER,
                oneIn(random, 12),
                oneIn(random, 4));
    }

    private static boolean oneIn(Random random, int n) {
        return random.nextInt(n) == 0;
    }

    private static String anyOf(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
