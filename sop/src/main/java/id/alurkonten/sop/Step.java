package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One row of the SOP's table: an activity, its performers, and its quality standard (mutu baku).
 *
 * @param number 1 to 9
 * @param scope how often it is done
 * @param service which service owns it: {@code planning production approval publishing}
 * @param by the roles that perform it
 * @param standard the standard time, as working time by the {@link WorkCalendar}
 * @param labelId short Indonesian label
 * @param labelEn short English label
 * @param activityId the activity in the SOP's own words
 * @param requires what is needed (Persyaratan/Perlengkapan), in the SOP's own words
 * @param output what it leaves behind, in the SOP's own words
 * @param decision whether it is the flow chart's decision
 * @param returnsTo the step that follows it when that is not the next one; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        @JsonAlias("no") int number,
        StepCode code,
        Scope scope,
        String service,
        List<Role> by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration standard,
        String labelId,
        String labelEn,
        String activityId,
        List<String> requires,
        String output,
        boolean decision,
        Integer returnsTo) {

    /** How often a step is done. */
    public enum Scope {
        /** once for a plan form */
        PLAN,
        /** once for each content item */
        CONTENT,
        /** once for each revision */
        REVISION
    }

    public Step {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(labelId, "labelId");
        Objects.requireNonNull(labelEn, "labelEn");
        Objects.requireNonNull(activityId, "activityId");
        Objects.requireNonNull(output, "output");
        by = List.copyOf(by);
        requires = List.copyOf(requires);
        if (number != code.number()) {
            throw new IllegalArgumentException("step " + number + " is not " + code);
        }
        if (standard.isZero() || standard.isNegative()) {
            throw new IllegalArgumentException("the standard of step " + number + " must be longer than nothing");
        }
    }

    /** What a person reads, in both languages. */
    public Wording label() {
        return new Wording(labelId, labelEn);
    }
}
