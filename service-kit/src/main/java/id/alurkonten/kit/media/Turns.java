package id.alurkonten.kit.media;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What threads wait at for each other when they are about the same upload; two uploads rarely share one. */
final class Turns {

    private final List<Object> turns =
            IntStream.range(0, 64).mapToObj(number -> new Object()).toList();

    Object of(UUID upload) {
        return turns.get(Math.floorMod(upload.hashCode(), turns.size()));
    }
}
