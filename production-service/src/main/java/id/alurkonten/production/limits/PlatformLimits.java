package id.alurkonten.production.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.alurkonten.production.design.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each platform accepts, from which day on. Immutable. */
public final class PlatformLimits {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Edition> newestFirst;

    private PlatformLimits(List<Edition> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** The limits that hold from a day on, until the next edition. */
    private record Edition(LocalDate from, Map<Channel, ChannelLimits> channels) {}

    private record File(List<Edition> editions) {}

    /**
     * Reads a file of the form of {@code platform-limits.yaml}.
     *
     * @throws IllegalArgumentException if it is not such a file; the message says where and why
     * @throws IOException if the stream can't be read; it is left open
     */
    public static PlatformLimits read(InputStream yaml) throws IOException {
        try {
            File file = YAML.readValue(yaml, File.class);
            if (file == null || file.editions() == null || file.editions().isEmpty()) {
                throw new IllegalArgumentException("platform limits without an edition");
            }
            for (Edition edition : file.editions()) {
                if (edition.from() == null || edition.channels() == null) {
                    throw new IllegalArgumentException("an edition of the platform limits without from or channels");
                }
            }
            return new PlatformLimits(file.editions().stream()
                    .sorted(Comparator.comparing(Edition::from).reversed())
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("platform limits that can't be read: " + e.getMessage(), e);
        }
    }

    /** What the platform accepts on that day; empty where nothing is known of it. */
    public Optional<ChannelLimits> of(Channel channel, LocalDate day) {
        return newestFirst.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .map(edition -> edition.channels().get(channel));
    }
}
