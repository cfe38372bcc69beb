package id.alurkonten.local.demo;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Capital letters and figures drawn as strokes. A machine with a JDK and nothing else may have no font, and Java then
 * can't draw text at all.
 *
 * <p>{@code letters.txt} has a letter a line: its strokes as points {@code xy} on a grid 4 wide and 6 high.
 */
final class Letters {
    private static final double HIGH = 6;
    private static final double ADVANCE = 5.8;
    private static final Map<Character, List<String[]>> STROKES = read();

    private Letters() {}

    /**
     * Draws a line of text in capitals; a letter that isn't known is left blank.
     *
     * @param x left edge
     * @param y top edge
     * @param height of a capital, in pixels
     * @param weight of the strokes, as a part of the height: 0.1 is light, 0.2 bold
     */
    static void draw(Graphics2D picture, String text, double x, double y, double height, double weight) {
        double unit = height / HIGH;
        picture.setStroke(new BasicStroke((float) (height * weight), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double left = x;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            for (String[] points : STROKES.getOrDefault(letter, List.of())) {
                picture.draw(stroke(points, left, y, unit));
            }
            left += ADVANCE * unit;
        }
    }

    /** How wide a line of text becomes, in pixels. */
    static double width(String text, double height) {
        return text.length() * ADVANCE * height / HIGH;
    }

    private static Path2D stroke(String[] points, double left, double top, double unit) {
        Path2D path = new Path2D.Double();
        for (String point : points) {
            double x = left + Character.digit(point.charAt(0), 10) * unit;
            double y = top + Character.digit(point.charAt(1), 10) * unit;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            }
            path.lineTo(x, y);
        }
        return path;
    }

    private static Map<Character, List<String[]>> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Letters.class.getResourceAsStream("letters.txt"), StandardCharsets.UTF_8))) {
            Function<String, List<String[]>> strokes =
                    line -> Stream.of(line.substring(2).split(";"))
                            .map(points -> points.split(" "))
                            .toList();
            return lines.lines().collect(Collectors.toMap(line -> line.charAt(0), strokes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
