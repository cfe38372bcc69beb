package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What a service answered. Its fields are named by path: {@code text("status")}, {@code text("currentStep/dueAt")},
 * {@code text("items/0/title")}; an absent field reads as empty.
 */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    /** The whole body as JSON; a missing node if it isn't. */
    public JsonNode json() {
        return Json.read(bytes);
    }

    public JsonNode json(String path) {
        return json().at("/" + path);
    }

    public String text(String path) {
        return json(path).asText();
    }

    /** The whole body as it came. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int number(String path) {
        return json(path).asInt();
    }

    public boolean is(String path) {
        return json(path).asBoolean();
    }

    /** The elements of a field that is a list. */
    public List<JsonNode> list(String path) {
        return StreamSupport.stream(json(path).spliterator(), false).toList();
    }

    /** The elements of a page. */
    public List<JsonNode> items() {
        return list("items");
    }

    public UUID uuid(String path) {
        return UUID.fromString(text(path));
    }

    /** Its {@code id}. */
    public UUID id() {
        return uuid("id");
    }

    public UUID contentId() {
        return uuid("contentId");
    }

    /** @throws IllegalStateException if it came without one */
    public String etag() {
        return header("ETag").orElseThrow(() -> new IllegalStateException("An answer without ETag: " + text()));
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answer answer && status == answer.status && text().equals(answer.text());
    }

    @Override
    public int hashCode() {
        return 31 * status + text().hashCode();
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
