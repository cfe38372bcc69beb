package id.alurkonten.kit.media.probe;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A place in a file from which numbers are read. Every step is checked against the true end of the file, so a length
 * field that lies can neither move past it nor cause an allocation; memory is one buffer of 64 KiB.
 */
final class FileCursor implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    /** Where in the file the buffer's first byte stands. */
    private long bufferStart;

    FileCursor(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long position() {
        return bufferStart + buffer.position();
    }

    long remaining() {
        return size - position();
    }

    void skip(long bytes) throws IOException {
        if (bytes < 0 || bytes > remaining()) {
            throw new MalformedMedia(
                    "Truncated: " + bytes + " bytes announced at " + position() + ", " + remaining() + " there");
        }
        if (bytes <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) bytes);
        } else {
            bufferStart = position() + bytes;
            buffer.position(0).limit(0);
        }
    }

    void moveTo(long target) throws IOException {
        skip(target - position());
    }

    int u8() throws IOException {
        if (!buffer.hasRemaining()) {
            fill();
        }
        return buffer.get() & 0xFF;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    /** @throws MalformedMedia also when the number needs the 64th bit: no length of a real file does */
    long u64() throws IOException {
        long value = u32() << 32 | u32();
        if (value < 0) {
            throw new MalformedMedia("A number beyond 63 bits at " + position());
        }
        return value;
    }

    int u16le() throws IOException {
        return u8() | u8() << 8;
    }

    int u24le() throws IOException {
        return u16le() | u8() << 16;
    }

    long u32le() throws IOException {
        return u16le() | (long) u16le() << 16;
    }

    /** Four characters, as the names of chunks and boxes are written. */
    String name() throws IOException {
        return text(4);
    }

    String text(int bytes) throws IOException {
        byte[] read = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            read[i] = (byte) u8();
        }
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void fill() throws IOException {
        bufferStart = position();
        buffer.clear();
        int read = channel.read(buffer, bufferStart);
        buffer.flip();
        if (read <= 0) {
            throw new MalformedMedia("Truncated: ends at " + bufferStart);
        }
    }
}
