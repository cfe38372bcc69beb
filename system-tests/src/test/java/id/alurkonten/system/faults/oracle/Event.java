package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A record on a service's topic. Of its payload the large parts are kept as what is compared of them: sheet and design
 * by their hashes.
 *
 * @param from the service whose topic it is, {@code planning}
 * @param id its {@code ce_id}; empty if it has none
 * @param type its {@code ce_type}
 * @param headersHash over all headers, by {@link #hashOf}
 * @param valueHash SHA-256 over the value as it lies there
 * @param data of the payload what is compared with something
 * @param designHash of the design that stands in it, computed anew; empty if it has none
 */
record Event(
        Place place,
        String from,
        String key,
        String id,
        String type,
        String subject,
        String headersHash,
        String valueHash,
        JsonNode data,
        Sheet sheet,
        String designHash) {

    /** Over headers, in whatever order they stand. */
    static String hashOf(Map<String, String> headers) {
        return Hash.of(new TreeMap<>(headers).toString());
    }

    /** {@code DesignReady} of {@code id.alurkonten.DesignReady.v1}. */
    String name() {
        String[] parts = type.split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    boolean is(String name) {
        return name().equals(name);
    }

    /** Null of a plan's own. */
    UUID content() {
        return id("contentId");
    }

    UUID plan() {
        return id("planId");
    }

    private UUID id(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    long sequence() {
        return number("sequence");
    }

    long revision() {
        return number("revision");
    }

    long number(String field) {
        return data.path(field).asLong();
    }

    String text(String field) {
        return data.path(field).asText("");
    }

    boolean has(String field) {
        return data.hasNonNull(field);
    }

    List<String> texts(String field) {
        return Texts.of(data.path(field));
    }

    /** Who did it. */
    String actor() {
        return text("actor");
    }

    boolean isSameAs(Event other) {
        return key.equals(other.key)
                && valueHash.equals(other.valueHash)
                && headersHash.equals(other.headersHash)
                && from.equals(other.from);
    }

    @Override
    public String toString() {
        return "%s %s at %s".formatted(name(), id, place);
    }
}
