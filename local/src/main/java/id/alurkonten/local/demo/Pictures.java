package id.alurkonten.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** The files of the demo and of showcases, drawn rather than kept: screenshots as PNG, slides and posters as JPEG. */
public final class Pictures {
    private static final Color INK = new Color(0x1D2B3A);
    private static final Color GREEN = new Color(0x0B6E4F);
    private static final Color DEEP_GREEN = new Color(0x063D2E);
    private static final Color GOLD = new Color(0xF4B942);
    private static final Color PAPER = new Color(0xF7F5EF);
    private static final Color LINE = new Color(0xD4D9DE);
    private static final double LIGHT = 0.11;
    private static final double BOLD = 0.19;

    private Pictures() {}

    /** What a browser showed: an address and lines of text, the first larger. */
    public static byte[] screenshot(String address, List<String> lines) {
        return draw(1280, 800, "png", picture -> {
            fill(picture, Color.WHITE, 0, 0, 1280, 800);
            fill(picture, new Color(0xE8EBEE), 0, 0, 1280, 84);
            picture.setColor(new Color(0xE4572E));
            picture.fillOval(28, 32, 20, 20);
            picture.setColor(GOLD);
            picture.fillOval(60, 32, 20, 20);
            picture.setColor(GREEN);
            picture.fillOval(92, 32, 20, 20);
            rounded(picture, Color.WHITE, 140, 20, 1110, 44, 44);
            write(picture, INK, address, 164, 33, 17, LIGHT);
            write(picture, DEEP_GREEN, lines.get(0), 70, 140, 34, BOLD);
            double y = 230;
            for (String line : lines.subList(1, lines.size())) {
                rounded(picture, PAPER, 60, y - 26, 1160, 76, 16);
                write(picture, INK, line, 90, y, 22, LIGHT);
                y += 100;
            }
        });
    }

    /** A poster of 1080 × 1350 pixels: the cover of a carousel. */
    public static byte[] cover(List<String> title, String subtitle) {
        return draw(1080, 1350, "jpg", picture -> {
            picture.setPaint(new GradientPaint(0, 0, GREEN, 0, 1350, DEEP_GREEN));
            picture.fillRect(0, 0, 1080, 1350);
            picture.setColor(new Color(255, 255, 255, 26));
            for (int ring = 0; ring < 6; ring++) {
                picture.setStroke(new BasicStroke(26));
                picture.drawOval(560 - ring * 70, 700 - ring * 70, 500 + ring * 140, 500 + ring * 140);
            }
            rounded(picture, GOLD, 90, 130, 120, 16, 16);
            double y = 210;
            for (String line : title) {
                write(picture, Color.WHITE, line, 96, y, 92, BOLD);
                y += 150;
            }
            write(picture, GOLD, subtitle, 96, y + 20, 46, BOLD);
            footer(picture, Color.WHITE);
        });
    }

    /** A poster of 1080 × 1350 pixels: a title and a bar for each figure, the highest in gold. */
    public static byte[] chart(String title, String unit, Map<String, Integer> figures) {
        return draw(1080, 1350, "jpg", picture -> {
            fill(picture, PAPER, 0, 0, 1080, 1350);
            write(picture, DEEP_GREEN, title, 96, 130, 60, BOLD);
            write(picture, INK, unit, 96, 230, 28, LIGHT);
            int highest =
                    figures.values().stream().mapToInt(Integer::intValue).max().orElse(1);
            double slot = 888.0 / figures.size();
            double x = 96;
            for (Map.Entry<String, Integer> figure : figures.entrySet()) {
                double height = 620.0 * figure.getValue() / highest;
                Color colour = figure.getValue() == highest ? GOLD : GREEN;
                rounded(picture, colour, x + slot * 0.16, 1020 - height, slot * 0.68, height, 24);
                centred(picture, figure.getValue().toString(), x + slot / 2, 970 - height, 32, BOLD);
                centred(picture, figure.getKey(), x + slot / 2, 1056, 28, LIGHT);
                x += slot;
            }
            fill(picture, LINE, 96, 1020, 888, 4);
            footer(picture, DEEP_GREEN);
        });
    }

    private static void footer(Graphics2D picture, Color colour) {
        write(picture, colour, "DPMPTSP Provinsi Jawa Barat", 96, 1240, 26, LIGHT);
    }

    private static void centred(Graphics2D picture, String text, double x, double y, double height, double weight) {
        write(picture, INK, text, x - Letters.width(text, height) / 2, y, height, weight);
    }

    private static void write(
            Graphics2D picture, Color colour, String text, double x, double y, double height, double weight) {
        picture.setColor(colour);
        Letters.draw(picture, text, x, y, height, weight);
    }

    private static void fill(Graphics2D picture, Color colour, int x, int y, int width, int height) {
        picture.setColor(colour);
        picture.fillRect(x, y, width, height);
    }

    private static void rounded(
            Graphics2D picture, Color colour, double x, double y, double width, double height, double arc) {
        picture.setColor(colour);
        picture.fill(new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    private static byte[] draw(int width, int height, String format, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D picture = image.createGraphics();
        picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        picture.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.accept(picture);
        picture.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalStateException("This JDK cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
