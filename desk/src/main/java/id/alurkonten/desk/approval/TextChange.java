package id.alurkonten.desk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A run of words that two texts share, or that one of them has alone: a comparison by longest common subsequence. */
public record TextChange(Kind kind, String text) {
    /** Longer texts would take long to compare, and nobody reads the difference word by word. */
    private static final int WORDS_AT_MOST = 3_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    static List<TextChange> between(String before, String after) {
        String[] old = BETWEEN_WORDS.split(before);
        String[] now = BETWEEN_WORDS.split(after);
        if (old.length > WORDS_AT_MOST || now.length > WORDS_AT_MOST) {
            return List.of(new TextChange(Kind.REMOVED, before), new TextChange(Kind.ADDED, after));
        }
        int[][] common = common(old, now);
        List<TextChange> changes = new ArrayList<>();
        int o = 0;
        int n = 0;
        while (o < old.length || n < now.length) {
            if (o < old.length && n < now.length && old[o].strip().equals(now[n].strip())) {
                add(changes, Kind.SAME, now[n]);
                o++;
                n++;
            } else if (n == now.length || o < old.length && common[o + 1][n] >= common[o][n + 1]) {
                add(changes, Kind.REMOVED, old[o++]);
            } else {
                add(changes, Kind.ADDED, now[n++]);
            }
        }
        return changes;
    }

    /** How many words the rests of both have in common, from each place on. */
    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int o = old.length - 1; o >= 0; o--) {
            for (int n = now.length - 1; n >= 0; n--) {
                common[o][n] = old[o].strip().equals(now[n].strip())
                        ? common[o + 1][n + 1] + 1
                        : Math.max(common[o + 1][n], common[o][n + 1]);
            }
        }
        return common;
    }

    private static void add(List<TextChange> changes, Kind kind, String word) {
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last).kind == kind) {
            changes.set(last, new TextChange(kind, changes.get(last).text + word));
        } else {
            changes.add(new TextChange(kind, word));
        }
    }
}
