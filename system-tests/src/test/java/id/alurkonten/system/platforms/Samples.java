package id.alurkonten.system.platforms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures and films that platforms take, or refuse. */
public final class Samples {
    private static final int ONE = 0x0001_0000;

    private Samples() {}

    public static byte[] jpeg(int width, int height) {
        return picture(width, height, "jpg");
    }

    public static byte[] png(int width, int height) {
        return picture(width, height, "png");
    }

    private static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a film, and so many bytes in all. */
    public static byte[] mp4(int width, int height, int seconds, int size) {
        ByteBuffer movie = ByteBuffer.allocate(100).putInt(12, 1_000).putInt(16, seconds * 1_000);
        ByteBuffer track = ByteBuffer.allocate(84).putInt(40, ONE).putInt(56, ONE);
        track.putInt(76, width << 16).putInt(80, height << 16);
        byte[] handler = ByteBuffer.allocate(25)
                .put(8, "vide".getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] head = joined(
                box(
                        "ftyp",
                        "isom".getBytes(StandardCharsets.US_ASCII),
                        new byte[4],
                        "isom".getBytes(StandardCharsets.US_ASCII)),
                box(
                        "moov",
                        box("mvhd", movie.array()),
                        box("trak", box("tkhd", track.array()), box("mdia", box("hdlr", handler)))));
        return joined(head, box("mdat", new byte[Math.max(0, size - head.length - 8)]));
    }

    private static byte[] box(String type, byte[]... inside) {
        byte[] content = joined(inside);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
