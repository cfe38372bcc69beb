package id.alurkonten.approval.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.sop.CanonicalJson;

/**
 * What is decided on, exactly as it was handed over. It is kept as the JSON it came in and passed on as such, so that
 * what is approved has the hash that was decided on, whatever fields a design gains.
 */
public final class Design {

    private final JsonNode json;

    private Design(JsonNode json) {
        this.json = json;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Design of(JsonNode json) {
        return new Design(json.deepCopy());
    }

    /** From the text of a {@code jsonb} column. */
    static Design parse(String text) {
        try {
            return new Design(EventJson.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a design that is not JSON", e);
        }
    }

    /** SHA-256 over its canonical JSON (RFC 8785). */
    public String contentHash() {
        return CanonicalJson.sha256(json);
    }

    /** Whether a file of that hash is among its media. */
    public boolean hasMedia(String sha256) {
        return json.path("media").findValuesAsText("sha256").contains(sha256);
    }

    @JsonValue
    JsonNode json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Design design && json.equals(design.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
