package id.alurkonten.production.fit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture as JPEG of so many bytes at most, as far as nobody would see a difference: transparency becomes white, colours are
 * kept, and before quality suffers it gets smaller, but never smaller than platforms show it.
 */
final class JpegPicture {

    private static final double[] QUALITIES = {0.92, 0.86, 0.80};
    private static final double SMALLER = 0.85;
    /** The width that Instagram and Facebook show. */
    private static final int SHOWN_SIDE = 1080;

    private JpegPicture() {}

    /** Empty if it can't be read, or can't be made that small without loss. */
    static Optional<byte[]> of(InputStream picture, long maxBytes) throws IOException {
        BufferedImage read = ImageIO.read(picture);
        if (read == null) {
            return Optional.empty();
        }
        BufferedImage image = opaque(read, read.getWidth(), read.getHeight());
        while (true) {
            Optional<byte[]> fitting = fitting(image, maxBytes);
            int width = (int) (image.getWidth() * SMALLER);
            int height = (int) (image.getHeight() * SMALLER);
            if (fitting.isPresent() || Math.min(width, height) < SHOWN_SIDE) {
                return fitting;
            }
            image = opaque(image, width, height);
        }
    }

    private static Optional<byte[]> fitting(BufferedImage image, long maxBytes) {
        return DoubleStream.of(QUALITIES)
                .mapToObj(quality -> written(image, quality))
                .filter(bytes -> bytes.length <= maxBytes)
                .findFirst();
    }

    private static BufferedImage opaque(BufferedImage image, int width, int height) {
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static byte[] written(BufferedImage image, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory refused to be written", e);
        } finally {
            writer.dispose();
        }
    }
}
