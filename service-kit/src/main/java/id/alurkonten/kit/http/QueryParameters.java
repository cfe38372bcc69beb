package id.alurkonten.kit.http;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.time.Rfc3339;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads query parameters so that a wrong one is a 400 that names it. The framework's own answer would be a 404, as though
 * the address were wrong.
 *
 * <p>For the server alone: a REST client remembers a converter by the type of what it converts, and once it had sent a
 * number as a query parameter it could send none in a form.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class QueryParameters implements ParamConverterProvider {

    private record Reader(String expected, Function<String, Object> read) {}

    private static final Reader INTEGER = new Reader("integer", Integer::valueOf);
    private static final Reader BOOLEAN = new Reader("true/false", QueryParameters::bool);
    private static final Map<Class<?>, Reader> READERS = Map.of(
            UUID.class, new Reader("UUID", UUID::fromString),
            Instant.class, new Reader("RFC 3339 (2026-12-01T02:00:00Z)", Rfc3339::instant),
            LocalDate.class, new Reader("RFC 3339 (2026-12-01)", Rfc3339::date),
            Integer.class, INTEGER,
            int.class, INTEGER,
            Boolean.class, BOOLEAN,
            boolean.class, BOOLEAN);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name == null) {
            return null;
        }
        if (rawType.isEnum()) {
            return new Converter<>(name, enumReader(rawType), "field.enum");
        }
        return READERS.containsKey(rawType) ? new Converter<>(name, READERS.get(rawType), "field.type") : null;
    }

    private static Reader enumReader(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        String expected =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Reader(expected, value -> {
            if (!constants.containsKey(value)) {
                throw new IllegalArgumentException(value);
            }
            return constants.get(value);
        });
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private record Converter<T>(String name, Reader reader, String messageKey) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader was chosen by the type
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return (T) reader.read().apply(value);
            } catch (RuntimeException e) {
                throw ProblemException.invalid(name, messageKey, reader.expected())
                        .because(e);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
