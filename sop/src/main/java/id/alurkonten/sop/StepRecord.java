package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of a control sheet: who did which step, from when to when, against which standard, with which output. In
 * JSON instants are RFC 3339 strings in UTC, whatever the mapper.
 *
 * @param seq place in the sheet, from 1
 * @param step the step's number in the SOP, 1 to 9
 * @param revision 0 for steps 1 to 4, 1 for step 5 and the first step 6, n for later ones
 * @param stage for step 6, whose stage was decided; null, and absent in JSON, for every other step
 * @param elapsedSeconds whole seconds from start to end
 * @param workingSeconds whole seconds of working time from start to end
 * @param standardSeconds the standard time, as working time
 * @param onTime whether it ended no later than due
 * @param previousHash the hash of the record before; 64 zeros for the first
 * @param hash SHA-256 over the record's canonical JSON (RFC 8785) without this field, in lower-case hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepRecord(
        @JsonProperty(required = true) int seq,
        @JsonProperty(required = true) int step,
        StepCode code,
        @JsonProperty(required = true) int revision,
        Role stage,
        Actor actor,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant startedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant endedAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant dueAt,
        @JsonProperty(required = true) long elapsedSeconds,
        @JsonProperty(required = true) long workingSeconds,
        @JsonProperty(required = true) long standardSeconds,
        @JsonProperty(required = true) boolean onTime,
        Output output,
        String previousHash,
        String hash) {

    public StepRecord {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(previousHash, "previousHash");
        Objects.requireNonNull(hash, "hash");
    }
}
