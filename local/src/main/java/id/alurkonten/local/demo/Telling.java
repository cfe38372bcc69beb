package id.alurkonten.local.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says what happens as it happens, one line each: when, who, what. */
final class Telling {
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(JAKARTA);
    private static final String UNDER = " ".repeat(25);
    private static final int WIDTH = 92;

    private enum Colour {
        BOLD(1),
        FAINT(2),
        RED(31),
        GREEN(32);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    private final PrintStream out;
    private final boolean coloured;
    private String chapter = "";

    /** @param coloured whether a terminal reads it, rather than a file */
    Telling(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** What is being told: for saying where it went wrong. */
    String chapter() {
        return chapter;
    }

    void chapter(String title, String inEnglish) {
        chapter = title;
        out.println();
        out.println(in(Colour.BOLD, title) + in(Colour.FAINT, "  · " + inEnglish));
    }

    void says(String who, String what) {
        say(who, what, what);
    }

    /** The good end of something. */
    void succeeded(String who, String what) {
        say(who, "✓ " + what, in(Colour.GREEN, "✓ ") + what);
    }

    /** Something was tried and, as it must be, refused. */
    void refused(String who, String what, String answer, String reason) {
        say(who, "✗ " + what, in(Colour.RED, "✗ ") + what);
        for (String line : folded("ditolak, " + answer + ": " + reason, WIDTH)) {
            out.println(UNDER + in(Colour.RED, line));
        }
    }

    /** Lines as they are, such as a table; the first in bold. */
    void table(List<String> lines) {
        out.println();
        out.println(in(Colour.BOLD, lines.get(0)));
        lines.subList(1, lines.size()).forEach(out::println);
    }

    private void say(String who, String plain, String dressed) {
        String before = "   %s  %-12s ".formatted(in(Colour.FAINT, clock(Instant.now())), who);
        List<String> lines = folded(plain, WIDTH);
        out.println(before + (lines.size() == 1 ? dressed : lines.get(0)));
        lines.stream().skip(1).forEach(line -> out.println(UNDER + line));
    }

    private String in(Colour colour, String text) {
        return coloured ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }

    private static List<String> folded(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
