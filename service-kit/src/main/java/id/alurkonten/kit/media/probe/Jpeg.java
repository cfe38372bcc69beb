package id.alurkonten.kit.media.probe;

import java.io.IOException;

/**
 * Walks the marker segments of a JPEG (ITU-T T.81, annex B) from SOI to EOI. What follows EOI is left alone: telephones
 * keep gain maps and moving pictures there.
 */
final class Jpeg {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private Jpeg() {}

    static Measure measure(FileCursor file) throws IOException {
        if (file.u8() != 0xFF || file.u8() != START_OF_IMAGE) {
            throw new MalformedMedia("No JPEG start of image");
        }
        Measure frame = null;
        boolean scanned = false;
        int marker = nextMarker(file);
        while (marker != END_OF_IMAGE) {
            if (isFrame(marker)) {
                if (frame != null) {
                    throw new MalformedMedia("Two JPEG frames in one image");
                }
                frame = frame(file);
                marker = nextMarker(file);
            } else if (marker == START_OF_SCAN) {
                skipSegment(file);
                scanned = true;
                marker = markerAfterScan(file);
            } else {
                if (!standsAlone(marker)) {
                    skipSegment(file);
                }
                marker = nextMarker(file);
            }
        }
        if (frame == null || !scanned) {
            throw new MalformedMedia("A JPEG without a picture");
        }
        return frame;
    }

    /** SOF0 to SOF15, without the three codes in between that mean tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static Measure frame(FileCursor file) throws IOException {
        long end = file.position() + file.u16();
        file.skip(1);
        int height = file.u16();
        int width = file.u16();
        file.moveTo(end);
        return Measure.ofImage(width, height);
    }

    private static void skipSegment(FileCursor file) throws IOException {
        file.skip(file.u16() - 2L);
    }

    private static int nextMarker(FileCursor file) throws IOException {
        if (file.u8() != 0xFF) {
            throw new MalformedMedia("No JPEG marker at " + (file.position() - 1));
        }
        int marker = file.u8();
        while (marker == 0xFF) {
            marker = file.u8();
        }
        if (marker == 0x00 || marker == START_OF_IMAGE) {
            throw new MalformedMedia("JPEG marker " + marker + " out of place at " + file.position());
        }
        return marker;
    }

    /** Entropy-coded bytes go on through stuffed FF00 and restart markers, up to the first real marker. */
    private static int markerAfterScan(FileCursor file) throws IOException {
        while (true) {
            if (file.u8() != 0xFF) {
                continue;
            }
            int marker = file.u8();
            while (marker == 0xFF) {
                marker = file.u8();
            }
            if (marker != 0x00 && !isRestart(marker)) {
                return marker;
            }
        }
    }
}
