package id.alurkonten.system.platforms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The platforms that are stood in for. */
public enum Channel {
    INSTAGRAM,
    FACEBOOK,
    THREADS,
    YOUTUBE,
    TIKTOK,
    X;

    /** The first word of its paths: {@code instagram}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
