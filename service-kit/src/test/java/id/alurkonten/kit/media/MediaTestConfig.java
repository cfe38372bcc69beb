package id.alurkonten.kit.media;

import id.alurkonten.kit.s3.S3Config;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The default types, with limits small enough to be reached. */
record MediaTestConfig(Path folder, List<String> types) implements MediaConfig {

    static final long IMAGE_BYTES = 200_000;
    static final long VIDEO_BYTES = 1_000_000;
    static final Duration UPLOADS_KEPT_FOR = Duration.ofHours(24);
    static final int UPLOADS_PER_PERSON = 3;
    static final long UPLOADS_BYTES = 4_000_000;

    static MediaTestConfig in(Path folder) {
        return new MediaTestConfig(
                folder,
                List.of(
                        "image/jpeg",
                        "image/png",
                        "image/gif",
                        "image/webp",
                        "video/mp4",
                        "video/quicktime",
                        "video/webm"));
    }

    @Override
    public S3Config s3() {
        throw new UnsupportedOperationException("a folder");
    }

    @Override
    public Image image() {
        return new Image() {
            @Override
            public MemorySize maxBytes() {
                return new MemorySize(BigInteger.valueOf(IMAGE_BYTES));
            }

            @Override
            public long maxPixels() {
                return 100_000_000;
            }

            @Override
            public int maxSide() {
                return 20_000;
            }
        };
    }

    @Override
    public Video video() {
        return () -> new MemorySize(BigInteger.valueOf(VIDEO_BYTES));
    }

    @Override
    public Uploads uploads() {
        return new Uploads() {
            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public Duration keptFor() {
                return UPLOADS_KEPT_FOR;
            }

            @Override
            public int perPerson() {
                return UPLOADS_PER_PERSON;
            }

            @Override
            public MemorySize maxBytes() {
                return new MemorySize(BigInteger.valueOf(UPLOADS_BYTES));
            }
        };
    }

    @Override
    public Duration abandonedAfter() {
        return Duration.ofHours(1);
    }
}
