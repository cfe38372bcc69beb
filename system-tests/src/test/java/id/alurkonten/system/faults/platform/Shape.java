package id.alurkonten.system.faults.platform;

import id.alurkonten.system.Pictures;
import id.alurkonten.system.platforms.Channel;
import id.alurkonten.system.platforms.Samples;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a content is made of, and where such is to be had. */
enum Shape {
    /** Upright, which all six take: a reel, a short. */
    FILM("SHORT_VIDEO", EnumSet.allOf(Channel.class)),
    VIDEO("VIDEO", EnumSet.allOf(Channel.class)),
    PHOTO("POSTER", EnumSet.complementOf(EnumSet.of(Channel.YOUTUBE))),
    CAROUSEL("CAROUSEL", EnumSet.complementOf(EnumSet.of(Channel.YOUTUBE))),
    STORY("STORY", EnumSet.of(Channel.INSTAGRAM, Channel.FACEBOOK)),
    FILM_STORY("STORY", EnumSet.of(Channel.INSTAGRAM, Channel.FACEBOOK)),
    THREAD("THREAD", EnumSet.of(Channel.THREADS, Channel.X)),
    TEXT("TEXT", EnumSet.of(Channel.FACEBOOK, Channel.THREADS, Channel.X));

    private static final int FILM_BYTES = 600_000;
    private static final int FILM_SECONDS = 12;
    private static final int SHORT_SIDE = 1080;
    private static final int LONG_SIDE = 1920;

    private final String format;
    private final Set<Channel> channels;

    Shape(String format, Set<Channel> channels) {
        this.format = format;
        this.channels = Set.copyOf(channels);
    }

    /** {@code film-story}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As planning calls it. */
    String format() {
        return format;
    }

    List<Channel> channels() {
        return Arrays.stream(Channel.values()).filter(channels::contains).toList();
    }

    /** The files, no two alike. */
    List<byte[]> files(String mark) {
        return switch (this) {
            case FILM, FILM_STORY -> List.of(film(SHORT_SIDE, LONG_SIDE, mark));
            case VIDEO -> List.of(film(LONG_SIDE, SHORT_SIDE, mark));
            case PHOTO, STORY -> List.of(Pictures.poster());
            case CAROUSEL -> List.of(Pictures.poster(), Pictures.poster());
            case THREAD, TEXT -> List.of();
        };
    }

    boolean isFilm() {
        return this == FILM || this == FILM_STORY || this == VIDEO;
    }

    /** How many posts there must be of it. */
    int parts() {
        return this == THREAD ? 3 : 1;
    }

    String caption(String mark) {
        return this == THREAD
                ? "Bagian satu %1$s\n---\nBagian dua %1$s\n---\nBagian tiga %1$s".formatted(mark)
                : "Sampaikan aduan " + mark;
    }

    /** The mark stands where nothing is shown. */
    private static byte[] film(int width, int height, String mark) {
        byte[] film = Samples.mp4(width, height, FILM_SECONDS, FILM_BYTES);
        ByteBuffer.wrap(film).position(film.length - 100).put(mark.getBytes(StandardCharsets.UTF_8));
        return film;
    }

    /** Those named; {@code all} for all of them. */
    static List<Shape> of(List<String> names) {
        if (names.contains("all")) {
            return List.of(values());
        }
        for (String name : names) {
            if (Arrays.stream(values()).noneMatch(each -> each.key().equals(name))) {
                throw new IllegalArgumentException("No format is called " + name + "; there are all, "
                        + Arrays.stream(values()).map(Shape::key).toList());
            }
        }
        return Arrays.stream(values())
                .filter(each -> names.contains(each.key()))
                .toList();
    }
}
