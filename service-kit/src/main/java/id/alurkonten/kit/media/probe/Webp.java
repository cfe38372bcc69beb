package id.alurkonten.kit.media.probe;

import java.io.IOException;

/** Walks the RIFF chunks of a WebP (RFC 9649, section 2) and takes the largest size that one of them declares. */
final class Webp {

    private static final int LOSSY_START_CODE = 0x2A019D;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    private Webp() {}

    static Measure measure(FileCursor file) throws IOException {
        if (!file.name().equals("RIFF")) {
            throw new MalformedMedia("No RIFF signature");
        }
        long end = file.u32le() + 8;
        if (end != file.position() + file.remaining() || !file.name().equals("WEBP")) {
            throw new MalformedMedia("A WebP whose length is not the file's");
        }
        int width = 0;
        int height = 0;
        boolean picture = false;
        while (file.remaining() > 0) {
            String name = file.name();
            long length = file.u32le();
            long next = file.position() + length + (length & 1);
            switch (name) {
                case "VP8X" -> {
                    file.skip(4);
                    width = Math.max(width, file.u24le() + 1);
                    height = Math.max(height, file.u24le() + 1);
                }
                case "VP8 " -> {
                    file.skip(3);
                    if (file.u24le() != LOSSY_START_CODE) {
                        throw new MalformedMedia("A VP8 frame without its start code");
                    }
                    picture = true;
                    width = Math.max(width, file.u16le() & 0x3FFF);
                    height = Math.max(height, file.u16le() & 0x3FFF);
                }
                case "VP8L" -> {
                    if (file.u8() != LOSSLESS_SIGNATURE) {
                        throw new MalformedMedia("A VP8L frame without its signature");
                    }
                    picture = true;
                    long sides = file.u32le();
                    width = Math.max(width, (int) (sides & 0x3FFF) + 1);
                    height = Math.max(height, (int) (sides >> 14 & 0x3FFF) + 1);
                }
                case "ANMF" -> {
                    file.skip(6);
                    picture = true;
                    width = Math.max(width, file.u24le() + 1);
                    height = Math.max(height, file.u24le() + 1);
                }
                default -> {
                    // Colour profile, EXIF, XMP, alpha: nothing to measure.
                }
            }
            file.moveTo(next);
        }
        if (!picture) {
            throw new MalformedMedia("A WebP without a picture");
        }
        return Measure.ofImage(width, height);
    }
}
