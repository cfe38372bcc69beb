package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The control sheet (lembar kendali): who did which step when, each record bound to the one before by its hash.
 *
 * <p>It is kept as the JSON it came in. So a field that a later version of another service has added to a record is
 * passed on unharmed, and a sheet that was tampered with is still read, so that {@link #verify()} can say where.
 * Immutable; in JSON it is an array of {@link StepRecord}, with any mapper.
 */
public final class ControlSheet {

    /** The first record's {@code previousHash}. */
    public static final String NO_HASH = "0".repeat(64);

    private static final ControlSheet EMPTY = new ControlSheet(Json.STRICT.createArrayNode());

    private final JsonNode json;

    private ControlSheet(JsonNode json) {
        this.json = json;
    }

    /** The sheet before step 1. */
    public static ControlSheet empty() {
        return EMPTY;
    }

    /** A sheet of records that are already chained; not verified. */
    public static ControlSheet of(List<StepRecord> records) {
        ArrayNode array = Json.STRICT.createArrayNode();
        records.forEach(record -> array.add(toNode(record)));
        return new ControlSheet(array);
    }

    /** A sheet as it came, broken or not: ask {@link #verify()} before believing it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ControlSheet fromJson(JsonNode json) {
        return new ControlSheet(json.deepCopy());
    }

    /**
     * A sheet from JSON text, such as that of a {@code jsonb} column; as {@link #fromJson}.
     *
     * @throws IllegalArgumentException if it is not JSON, or has a key twice in one object
     */
    public static ControlSheet parse(String json) {
        try {
            return new ControlSheet(Json.STRICT.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a control sheet that is not JSON", e);
        }
    }

    /** The sheet as JSON; the caller's to change. */
    public JsonNode toJson() {
        return json.deepCopy();
    }

    @JsonValue
    private JsonNode json() {
        return json;
    }

    /**
     * The sheet with one more record. Instants are cut to milliseconds. Where the clocks of two services differ so
     * that a step would end before it started, it ends as it starts.
     *
     * @throws IllegalStateException if the sheet so far is not readable
     * @throws java.time.DateTimeException if the calendar can't count the step's time
     */
    public ControlSheet append(StepDraft draft, QualityStandard standard) {
        String previousHash = last().map(StepRecord::hash).orElse(NO_HASH);
        StepRecord unsealed = draft.toUnsealedRecord(size() + 1, previousHash, standard);
        ArrayNode longer = Json.STRICT.createArrayNode();
        json.forEach(longer::add);
        longer.add(seal(toNode(unsealed)));
        return new ControlSheet(longer);
    }

    /**
     * The records, oldest first.
     *
     * @throws IllegalStateException if the sheet is not readable as records; {@link #verify()} says where
     */
    public List<StepRecord> records() {
        requireArray();
        List<StepRecord> records = new ArrayList<>(json.size());
        json.forEach(node -> records.add(toRecord(node)));
        return List.copyOf(records);
    }

    /**
     * The newest record.
     *
     * @throws IllegalStateException if it is not readable as a record
     */
    public Optional<StepRecord> last() {
        requireArray();
        return json.isEmpty() ? Optional.empty() : Optional.of(toRecord(json.get(json.size() - 1)));
    }

    /** The newest record of a step. */
    public Optional<StepRecord> lastOf(StepCode code) {
        return records().stream().filter(record -> record.code() == code).reduce((older, newer) -> newer);
    }

    public int size() {
        return json.size();
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    /** Whether every record is as it was written, or which is the first that is not. */
    public Verification verify() {
        return SheetVerifier.verify(json);
    }

    /** Equal if they say the same, whatever the order of keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ControlSheet sheet && json.equals(ControlSheet::compareLeaves, sheet.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json.size(), json.path(json.size() - 1).path("hash").asText());
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json.toString();
    }

    private static int compareLeaves(JsonNode a, JsonNode b) {
        // 3600 is an int when parsed and a long when made from a record: the same number
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private static ObjectNode seal(ObjectNode node) {
        node.remove("hash");
        return node.put("hash", CanonicalJson.sha256(node));
    }

    private static ObjectNode toNode(StepRecord record) {
        return Json.STRICT.valueToTree(record);
    }

    private void requireArray() {
        if (!json.isArray()) {
            throw new IllegalStateException("a control sheet that is not an array");
        }
    }

    private static StepRecord toRecord(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalStateException("a control sheet with a record that is not an object");
        }
        try {
            return Json.STRICT.treeToValue(node, StepRecord.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("a control sheet with an unreadable record", e);
        }
    }
}
