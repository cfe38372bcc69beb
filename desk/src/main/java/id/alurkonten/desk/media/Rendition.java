package id.alurkonten.desk.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture in the size that a page shows it, so that a phone need not load what was made for print. */
record Rendition(String mediaType, byte[] bytes) {
    /** More would take more memory than a page is worth: the original is shown instead. */
    private static final long PIXELS_AT_MOST = 40_000_000;

    /** Nothing if it can't be read here, or is no wider than that. */
    static Optional<Rendition> of(byte[] original, int width) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(input, true, true);
            try {
                return smaller(reader, width);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Rendition> smaller(ImageReader reader, int width) throws IOException {
        int from = reader.getWidth(0);
        if (from <= width || (long) from * reader.getHeight(0) > PIXELS_AT_MOST) {
            return Optional.empty();
        }
        // Every n-th pixel is enough to begin with: at least twice what is shown.
        int step = Math.max(1, from / (2 * width));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, sparse);
        int height = Math.max(1, (int) ((long) read.getHeight() * width / read.getWidth()));
        boolean transparent = read.getColorModel().hasAlpha();
        BufferedImage shown = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D picture = shown.createGraphics();
        picture.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        picture.drawImage(read, 0, 0, width, height, null);
        picture.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String format = transparent ? "png" : "jpeg";
        return ImageIO.write(shown, format, bytes)
                ? Optional.of(new Rendition("image/" + format, bytes.toByteArray()))
                : Optional.empty();
    }
}
