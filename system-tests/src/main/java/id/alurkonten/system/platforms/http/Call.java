package id.alurkonten.system.platforms.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One request: its parameters are those of the query, of a form, of a multipart form and the fields of a JSON object
 * alike, as Meta's platforms take them.
 *
 * @param path beneath the platform's own, from its slash
 * @param base where the platform is reached, for the addresses it gives out
 */
public record Call(
        String method,
        String path,
        String base,
        Map<String, String> parameters,
        UnaryOperator<String> header,
        JsonNode json,
        List<Multipart.Part> parts,
        byte[] body) {

    public static Call of(
            String method, String path, String query, String base, UnaryOperator<String> header, byte[] body) {
        String type = Optional.ofNullable(header.apply("Content-Type")).orElse("");
        Map<String, String> parameters = new LinkedHashMap<>(form(query));
        JsonNode json = Json.object();
        List<Multipart.Part> parts = List.of();
        if (type.startsWith("application/x-www-form-urlencoded")) {
            parameters.putAll(form(new String(body, StandardCharsets.UTF_8)));
        } else if (type.startsWith("multipart/form-data")) {
            parts = Multipart.parts(type, body);
            parts.stream()
                    .filter(part -> part.type().startsWith("text/plain"))
                    .forEach(part -> parameters.put(part.name(), part.text()));
        } else if (type.startsWith("application/json")) {
            json = read(body);
            json.properties().forEach(field -> parameters.put(field.getKey(), text(field.getValue())));
        }
        return new Call(method, path, base, Map.copyOf(parameters), header, json, parts, body);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A missing node where it can't be read, so that each platform refuses it in its own way. */
    private static JsonNode read(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return fields;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    public boolean isPut() {
        return method.equals("PUT");
    }

    /** Empty if it isn't given. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Empty if it isn't given. */
    public String header(String name) {
        return Optional.ofNullable(header.apply(name)).orElse("");
    }

    /** What follows {@code Bearer} or {@code OAuth}; empty if there is none. */
    public String bearer() {
        String[] words = header("Authorization").strip().split("\\s+", 2);
        return words.length == 2 && List.of("bearer", "oauth").contains(words[0].toLowerCase(java.util.Locale.ROOT))
                ? words[1]
                : "";
    }

    /** The path's words. */
    public List<String> words() {
        return Arrays.stream(path.split("/", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The file of a multipart form. */
    public Optional<Multipart.Part> file(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
