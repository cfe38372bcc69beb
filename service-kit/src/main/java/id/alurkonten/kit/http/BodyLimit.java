package id.alurkonten.kit.http;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bodies are at most 1 MB; only files (multipart, or a part of one) may be larger, within the media store's own bounds. */
public class BodyLimit {

    static final long MAX_BYTES = 1_000_000;

    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        if (isFile(request)) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw tooLarge();
        }
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    private static boolean isFile(ContainerRequestContext request) {
        try {
            MediaType type = request.getMediaType();
            return type != null
                    && (type.getType().equals("multipart") || type.getSubtype().equals("offset+octet-stream"));
        } catch (IllegalArgumentException notAMediaType) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA, "unsupported-media").because(notAMediaType);
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, "too-large");
    }

    /** A chunked body does not say its length beforehand: count while it is read. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MAX_BYTES) {
                throw tooLarge();
            }
        }
    }
}
