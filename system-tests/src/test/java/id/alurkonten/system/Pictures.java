package id.alurkonten.system;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Real pictures, no two alike. */
public final class Pictures {
    private static final AtomicInteger DRAWN = new AtomicInteger();

    private Pictures() {}

    /** A poster that every platform takes: JPEG, 4:5. */
    public static byte[] poster() {
        return draw(400, 500, "jpg");
    }

    /** A screenshot: PNG, 16:9. */
    public static byte[] screenshot() {
        return draw(640, 360, "png");
    }

    private static byte[] draw(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        int number = DRAWN.incrementAndGet();
        // The number in squares, black for a one: it survives JPEG's loss.
        for (int bit = 0; bit < 16; bit++) {
            pen.setColor((number >> bit & 1) == 1 ? Color.BLACK : Color.LIGHT_GRAY);
            pen.fillRect(40 + bit % 4 * 60, 40 + bit / 4 * 60, 48, 48);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
