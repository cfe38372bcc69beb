package id.alurkonten.kit.media.probe;

import java.io.IOException;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition, section 5) from IHDR to IEND with their check sums. Nothing may
 * follow IEND: what screenshot tools left there was once the part cropped away.
 */
final class Png {

    private static final long SIGNATURE_HIGH = 0x89504E47L;
    private static final long SIGNATURE_LOW = 0x0D0A1A0AL;
    private static final int HEADER_BYTES = 13;

    private Png() {}

    static Measure measure(FileCursor file) throws IOException {
        if (file.u32() != SIGNATURE_HIGH || file.u32() != SIGNATURE_LOW) {
            throw new MalformedMedia("No PNG signature");
        }
        if (file.u32() != HEADER_BYTES) {
            throw new MalformedMedia("A PNG header of the wrong length");
        }
        CRC32 sum = new CRC32();
        if (!summedName(file, sum).equals("IHDR")) {
            throw new MalformedMedia("A PNG that does not begin with its header");
        }
        int width = side(file, sum);
        int height = side(file, sum);
        summed(file, sum, HEADER_BYTES - 8);
        requireSum(file, sum);

        boolean pixels = false;
        String name = "IHDR";
        while (!name.equals("IEND")) {
            long length = file.u32();
            sum.reset();
            name = summedName(file, sum);
            if (name.equals("IHDR")) {
                throw new MalformedMedia("Two PNG headers");
            }
            pixels |= name.equals("IDAT");
            summed(file, sum, length);
            requireSum(file, sum);
        }
        if (!pixels || file.remaining() > 0) {
            throw new MalformedMedia(pixels ? "Bytes after the end of the PNG" : "A PNG without pixels");
        }
        return Measure.ofImage(width, height);
    }

    private static int side(FileCursor file, CRC32 sum) throws IOException {
        long side = 0;
        for (int i = 0; i < 4; i++) {
            int octet = file.u8();
            sum.update(octet);
            side = side << 8 | octet;
        }
        if (side > Integer.MAX_VALUE) {
            throw new MalformedMedia("A PNG side beyond 31 bits");
        }
        return (int) side;
    }

    private static String summedName(FileCursor file, CRC32 sum) throws IOException {
        StringBuilder name = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            int octet = file.u8();
            sum.update(octet);
            name.append((char) octet);
        }
        return name.toString();
    }

    private static void summed(FileCursor file, CRC32 sum, long bytes) throws IOException {
        for (long i = 0; i < bytes; i++) {
            sum.update(file.u8());
        }
    }

    private static void requireSum(FileCursor file, CRC32 sum) throws IOException {
        if (file.u32() != sum.getValue()) {
            throw new MalformedMedia("A PNG chunk with a wrong check sum before " + file.position());
        }
    }
}
