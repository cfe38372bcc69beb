package id.alurkonten.kit.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of every accepted format, written here so that the repository holds no binary. */
public final class MediaSamples {

    private MediaSamples() {}

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    public static byte[] gif(int width, int height) {
        return drawn("gif", width, height);
    }

    /** A PNG of a hundred bytes with sound check sums that claims any size: the header of a decompression bomb. */
    public static byte[] claimingPng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                pngChunk("IHDR", header),
                pngChunk("IDAT", new byte[10]),
                pngChunk("IEND", new byte[0]));
    }

    /** A lossless WebP whose frame header gives the size. */
    public static byte[] webp(int width, int height) {
        byte[] frame =
                little(5).put((byte) 0x2F).putInt(width - 1 | height - 1 << 14).array();
        byte[] chunk =
                little(14).put(ascii("VP8L")).putInt(5).put(frame).put((byte) 0).array();
        return little(12 + chunk.length)
                .put(ascii("RIFF"))
                .putInt(4 + chunk.length)
                .put(ascii("WEBP"))
                .put(chunk)
                .array();
    }

    /** An MP4 with one upright video track and some media data after the movie box. */
    public static byte[] mp4(int width, int height, long durationMs) {
        return movie("isom", width, height, durationMs, false);
    }

    /** As a telephone held upright writes it: the sides stored as given, to be turned by a quarter. */
    public static byte[] turnedQuickTime(int width, int height, long durationMs) {
        return movie("qt  ", width, height, durationMs, true);
    }

    /** A WebM with one video track; without a length when the duration is 0, as browsers record. */
    public static byte[] webm(int width, int height, long durationMs) {
        byte[] duration = durationMs == 0
                ? new byte[0]
                : element(0x4489, ByteBuffer.allocate(8).putDouble(durationMs).array());
        byte[] video = element(0xE0, joined(element(0xB0, two(width)), element(0xBA, two(height))));
        return joined(
                element(0x1A45DFA3, element(0x4282, ascii("webm"))),
                element(
                        0x18538067,
                        joined(
                                element(0x1549A966, joined(element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}), duration)),
                                element(0x1654AE6B, element(0xAE, video)),
                                element(0x1F43B675, new byte[100]))));
    }

    /** A chunk with its length and check sum. */
    public static byte[] pngChunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(ascii(name));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(ascii(name))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] box(String name, byte[]... content) {
        byte[] joined = joined(content);
        return ByteBuffer.allocate(8 + joined.length)
                .putInt(8 + joined.length)
                .put(ascii(name))
                .put(joined)
                .array();
    }

    /** An EBML element, its size always in eight bytes. */
    public static byte[] element(int id, byte[] content) {
        byte[] name = ByteBuffer.allocate(4).putInt(id).array();
        int leading = Integer.numberOfLeadingZeros(id) / 8;
        return ByteBuffer.allocate(4 - leading + 8 + content.length)
                .put(name, leading, 4 - leading)
                .putLong(1L << 56 | content.length)
                .put(content)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] movie(String brand, int width, int height, long durationMs, boolean turned) {
        byte[] movieHeader = ByteBuffer.allocate(100)
                .putInt(12, 1000)
                .putInt(16, (int) durationMs)
                .array();
        ByteBuffer trackHeader = ByteBuffer.allocate(84);
        int one = 0x0001_0000;
        trackHeader.putInt(40, turned ? 0 : one).putInt(44, turned ? one : 0);
        trackHeader.putInt(52, turned ? -one : 0).putInt(56, turned ? 0 : one);
        trackHeader.putInt(76, width << 16).putInt(80, height << 16);
        byte[] handler = ByteBuffer.allocate(25).put(8, ascii("vide")).array();
        return joined(
                box("ftyp", ascii(brand), new byte[4], ascii(brand)),
                box(
                        "moov",
                        box("mvhd", movieHeader),
                        box("trak", box("tkhd", trackHeader.array()), box("mdia", box("hdlr", handler)))),
                box("mdat", new byte[1000]));
    }

    private static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] two(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }
}
