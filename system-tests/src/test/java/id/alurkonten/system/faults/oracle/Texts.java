package id.alurkonten.system.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Small things about texts that every family needs. */
final class Texts {

    private Texts() {}

    /** The texts in a JSON array. */
    static List<String> of(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Several parts as one key; the services cut white space off, and so does this. */
    static String key(Object... parts) {
        return Stream.of(parts).map(part -> String.valueOf(part).strip()).collect(Collectors.joining("|"));
    }

    /** The beginning of a hash: enough to tell it by. */
    static String brief(String hash) {
        return hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
    }
}
