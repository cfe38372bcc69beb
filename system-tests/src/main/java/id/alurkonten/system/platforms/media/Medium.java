package id.alurkonten.system.platforms.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture or a film as a platform sees it: by its bytes, whatever anybody calls it.
 *
 * @param type {@code application/octet-stream} if it is nothing that is known here
 * @param seconds 0 for a picture
 */
public record Medium(String sha256, String type, long size, int width, int height, double seconds) {
    private static final String UNKNOWN = "application/octet-stream";

    public static Medium of(byte[] bytes) {
        String type = type(bytes);
        if (type.startsWith("image/")) {
            return picture(bytes, type);
        }
        if (type.startsWith("video/")) {
            Film film = Film.of(bytes);
            return new Medium(hash(bytes), type, bytes.length, film.width(), film.height(), film.seconds());
        }
        return new Medium(hash(bytes), type, bytes.length, 0, 0, 0);
    }

    private static String type(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        if (starts(bytes, 4, 'f', 't', 'y', 'p')) {
            return starts(bytes, 8, 'q', 't', ' ', ' ') ? "video/quicktime" : "video/mp4";
        }
        return starts(bytes, 0, 0x1A, 0x45, 0xDF, 0xA3) ? "video/webm" : UNKNOWN;
    }

    /** One that claims to be a picture and can't be opened is none. */
    private static Medium picture(byte[] bytes, String type) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                return new Medium(hash(bytes), type, bytes.length, reader.getWidth(0), reader.getHeight(0), 0);
            }
        } catch (IOException e) {
            // said below
        }
        // The JDK has no reader for WebP: its size isn't looked at.
        return new Medium(hash(bytes), type.equals("image/webp") ? type : UNKNOWN, bytes.length, 0, 0, 0);
    }

    private static boolean starts(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean isFilm() {
        return type.startsWith("video/");
    }

    /** Width by height; 0 if it isn't known. */
    public double aspect() {
        return height == 0 ? 0 : (double) width / height;
    }
}
