package id.alurkonten.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says which field of a JSON body is wrong, instead of which class of ours could not be made from it. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemException of(JacksonException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.invalid(path(unknown), "field.unknown").because(exception);
        }
        if (exception instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            String allowed = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return ProblemException.invalid(path(format), "field.enum", allowed).because(exception);
        }
        if (exception instanceof InvalidNullException missing) {
            return ProblemException.invalid(path(missing), "field.required").because(exception);
        }
        if (exception instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return ProblemException.invalid(path(mismatch), "field.type", expected(mismatch.getTargetType()))
                    .because(exception);
        }
        if (exception instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return ProblemException.invalid(path(mapping), "field.type", "JSON").because(exception);
        }
        return new ProblemException(ProblemType.MALFORMED, "malformed", where(exception)).because(exception);
    }

    private static String where(JacksonException exception) {
        return exception.getLocation() == null
                ? "?"
                : exception.getLocation().getLineNr() + ":"
                        + exception.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : exception.getPath()) {
            if (reference.getIndex() >= 0) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "JSON";
        }
        if (type == UUID.class) {
            return "UUID";
        }
        if (type == Instant.class) {
            return "RFC 3339 (2026-12-01T02:00:00Z)";
        }
        if (type == LocalDate.class) {
            return "RFC 3339 (2026-12-01)";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true/false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "string";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "array" : "object";
    }
}
