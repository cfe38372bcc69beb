package id.alurkonten.production.limits;

import java.util.Set;

/**
 * What every platform of a design takes as a picture.
 *
 * @param types that each of them takes
 * @param maxBytes the smallest of their limits; the largest number where none has one
 */
public record ImageLimits(Set<String> types, long maxBytes) {

    public ImageLimits {
        types = Set.copyOf(types);
    }
}
