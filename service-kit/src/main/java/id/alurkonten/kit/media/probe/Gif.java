package id.alurkonten.kit.media.probe;

import java.io.IOException;

/**
 * Walks the blocks of a GIF (CompuServe GIF89a) to its trailer. The size is the largest that the screen or any frame
 * claims: decoders allocate by either.
 */
final class Gif {

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;

    private Gif() {}

    static Measure measure(FileCursor file) throws IOException {
        String signature = file.text(6);
        if (!signature.equals("GIF87a") && !signature.equals("GIF89a")) {
            throw new MalformedMedia("No GIF signature");
        }
        int width = file.u16le();
        int height = file.u16le();
        int flags = file.u8();
        file.skip(2);
        skipColours(file, flags);

        boolean frames = false;
        int block = file.u8();
        while (block != TRAILER) {
            if (block == EXTENSION) {
                file.skip(1);
            } else if (block == FRAME) {
                frames = true;
                int left = file.u16le();
                int top = file.u16le();
                width = Math.max(width, left + file.u16le());
                height = Math.max(height, top + file.u16le());
                skipColours(file, file.u8());
                file.skip(1);
            } else {
                throw new MalformedMedia("An unknown GIF block " + block + " at " + (file.position() - 1));
            }
            skipSubBlocks(file);
            block = file.u8();
        }
        if (!frames || file.remaining() > 0) {
            throw new MalformedMedia(frames ? "Bytes after the end of the GIF" : "A GIF without a picture");
        }
        return Measure.ofImage(width, height);
    }

    private static void skipColours(FileCursor file, int flags) throws IOException {
        boolean present = (flags & 0x80) != 0;
        if (present) {
            file.skip(3L << ((flags & 0x07) + 1));
        }
    }

    private static void skipSubBlocks(FileCursor file) throws IOException {
        for (int length = file.u8(); length > 0; length = file.u8()) {
            file.skip(length);
        }
    }
}
