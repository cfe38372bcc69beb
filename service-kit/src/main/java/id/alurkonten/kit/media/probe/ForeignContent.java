package id.alurkonten.kit.media.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Finds a second face: bytes that are a good picture to us and a page, a script, a document or an archive to another
 * reader. Looks where such readers look, so that compressed pixels are not taken for words.
 */
final class ForeignContent {

    /** Browsers sniff the first 1,445 bytes (WHATWG MIME Sniffing), PDF readers the first 1,024. */
    private static final int HEAD_BYTES = 4 * 1024;
    /** A ZIP (and so a JAR) is found from its last record: 22 bytes and a comment of at most 65,535. */
    private static final int TAIL_BYTES = 22 + 65_535;

    private static final List<String> PAGES =
            List.of("<!doctype", "<html", "<body", "<script", "<iframe", "<svg", "<?php", "%pdf-");
    /** The signature, then disk number and disk of the directory, both 0. */
    private static final String END_OF_ZIP = "PK\5\6\0\0\0\0";

    private ForeignContent() {}

    /** @throws MalformedMedia naming what was found */
    static void refuse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String head = read(channel, 0, HEAD_BYTES).toLowerCase(Locale.ROOT);
            for (String page : PAGES) {
                if (head.contains(page)) {
                    throw new MalformedMedia("Carries " + page + " in its head");
                }
            }
            long tail = Math.max(0, channel.size() - TAIL_BYTES);
            if (read(channel, tail, TAIL_BYTES).contains(END_OF_ZIP)) {
                throw new MalformedMedia("Carries a ZIP archive in its tail");
            }
        }
    }

    private static String read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // A channel may give less than asked for.
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }
}
