package id.alurkonten.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every answer that is not a success: {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem", description = "RFC 9457: apa yang salah dan apa yang dapat dilakukan")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
public record Problem(
        @Schema(examples = "urn:alurkonten:problem:illegal-transition")
        String type,

        String title,
        int status,

        @Schema(description = "In the language of Accept-Language: id (default) or en")
        String detail,

        @Schema(description = "The path that was called") String instance,
        List<FieldViolation> violations,
        @Schema(hidden = true) @JsonIgnore Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A field of the request and what is wrong with it. */
    public record FieldViolation(String field, String message) {}

    @JsonAnyGetter
    @Schema(hidden = true)
    Map<String, Object> members() {
        return extensions;
    }

    static Problem of(ProblemException exception, Locale locale, String instance) {
        return of(
                exception,
                locale,
                instance,
                exception.violations().stream()
                        .map(v -> new FieldViolation(
                                v.field(),
                                Messages.ofKit()
                                        .text(
                                                locale,
                                                v.messageKey(),
                                                v.arguments().toArray())))
                        .toList());
    }

    static Problem of(ProblemException exception, Locale locale, String instance, List<FieldViolation> violations) {
        ProblemType type = exception.type();
        return new Problem(
                type.urn(),
                Messages.ofKit().text(locale, "title." + type.slug()),
                type.status(),
                Messages.ofKit().text(locale, exception.messageKey(), exception.arguments()),
                instance,
                violations,
                exception.extensions());
    }
}
