package id.alurkonten.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the desk asks for and reads is promised in {@code contracts/openapi}; what it sends has all that is asked. */
class ApiContractTest {
    private static final Map<Service, Class<?>> CLIENTS = Map.of(
            Service.PLANNING, PlanningApi.class,
            Service.PRODUCTION, ProductionApi.class,
            Service.APPROVAL, ApprovalApi.class,
            Service.PUBLISHING, PublishingApi.class);

    /** Of the clients above, and those of what every service has. */
    static Stream<Arguments> calls() {
        return Stream.concat(
                CLIENTS.entrySet().stream().flatMap(client -> calls(client.getKey(), client.getValue())),
                Stream.of(Service.values()).flatMap(service -> calls(service, DeadLetterApi.class)));
    }

    private static Stream<Arguments> calls(Service service, Class<?> client) {
        return Stream.of(client.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !method.isDefault())
                .map(method -> Arguments.of(service, method.getName(), method));
    }

    /** What no REST client asks for is promised too: files, and what changes. */
    @ParameterizedTest
    @CsvSource({
        "PLANNING, POST, /api/v1/media",
        "PRODUCTION, POST, /api/v1/media",
        "PUBLISHING, POST, /api/v1/media",
        "PRODUCTION, POST, /api/v1/media/uploads",
        "PRODUCTION, GET, /api/v1/media/uploads/{uploadId}",
        "PRODUCTION, PATCH, /api/v1/media/uploads/{uploadId}",
        "PLANNING, GET, /api/v1/media/{sha256}",
        "PRODUCTION, GET, /api/v1/media/{sha256}",
        "PUBLISHING, GET, /api/v1/media/{sha256}",
        "PLANNING, POST, /api/v1/plans/import",
        "PLANNING, GET, /api/v1/plans/{id}/form.pdf",
        "PLANNING, GET, /api/v1/plans/{id}/form.xlsx",
        "PLANNING, GET, /api/v1/contents/{contentId}/control-sheet.pdf",
        "PLANNING, GET, /api/v1/reports/compliance.pdf",
        "PUBLISHING, GET, /api/v1/archive/{contentId}/package",
        "PLANNING, GET, /api/v1/changes",
        "PRODUCTION, GET, /api/v1/changes",
        "APPROVAL, GET, /api/v1/changes",
        "PUBLISHING, GET, /api/v1/changes"
    })
    void isPromisedWithoutAClient(Service service, String method, String path) {
        // when
        Optional<JsonNode> operation = OpenApi.of(service).operation(method, path);

        // then
        assertThat(operation).isPresent();
    }

    @Test
    void everyClientIsLookedAt() {
        // when
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.alurkonten.desk");

        // then
        assertThat(classes.stream()
                        .filter(JavaClass::isInterface)
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "PlanningApi", "ProductionApi", "ApprovalApi", "PublishingApi", "DeadLetterApi");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("calls")
    void isPromised(Service service, String name, Method call) {
        // given
        OpenApi promised = OpenApi.of(service);
        Optional<JsonNode> operation = promised.operation(httpMethod(call), path(call));
        assertThat(operation).as("%s %s", httpMethod(call), path(call)).isPresent();

        // when
        List<String> broken = new ArrayList<>();
        parameters(operation.orElseThrow(), call, broken);
        body(promised, operation.orElseThrow(), call, broken);
        answer(promised, operation.orElseThrow(), call, broken);

        // then
        assertThat(broken).isEmpty();
    }

    private static void parameters(JsonNode operation, Method call, List<String> broken) {
        TreeSet<String> promised = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> promised.add(parameter.path("name").asText()));
        for (Parameter parameter : call.getParameters()) {
            name(parameter)
                    .filter(asked -> !promised.contains(asked))
                    .ifPresent(asked -> broken.add("parameter " + asked));
        }
    }

    private static Optional<String> name(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return Optional.of(parameter.getAnnotation(PathParam.class).value());
        }
        return Optional.ofNullable(parameter.getAnnotation(HeaderParam.class)).map(HeaderParam::value);
    }

    private static void body(OpenApi promised, JsonNode operation, Method call, List<String> broken) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        Optional<Parameter> body = Stream.of(call.getParameters())
                .filter(parameter -> name(parameter).isEmpty())
                .findFirst();
        if (body.isEmpty() && !schema.isMissingNode()) {
            broken.add("no body, but one is wanted");
        }
        body.ifPresent(parameter -> compare(promised, "body", parameter.getParameterizedType(), schema, true, broken));
    }

    private static void answer(OpenApi promised, JsonNode operation, Method call, List<String> broken) {
        Type type = withoutItsHeaders(call.getGenericReturnType());
        if (type == void.class || !(type instanceof ParameterizedType) && !((Class<?>) type).isRecord()) {
            return;
        }
        JsonNode schema =
                promised.answer(operation).map(json -> json.path("schema")).orElse(operation.path("none"));
        compare(promised, "answer", type, schema, false, broken);
    }

    private static Type withoutItsHeaders(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == RestResponse.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static void compare(
            OpenApi promised, String at, Type type, JsonNode unresolved, boolean sent, List<String> broken) {
        JsonNode schema = promised.resolved(unresolved);
        if (schema.isMissingNode()) {
            broken.add(at + " is not there");
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            compare(promised, at + "[]", generic.getActualTypeArguments()[0], schema.path("items"), sent, broken);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Listing.class) {
            compare(
                    promised,
                    at + ".items[]",
                    generic.getActualTypeArguments()[0],
                    promised.resolved(schema.path("properties").path("items")).path("items"),
                    sent,
                    broken);
        } else if (type instanceof Class<?> closed && closed.isEnum()) {
            constants(at, closed, schema, broken);
        } else if (type instanceof Class<?> object && object.isRecord()) {
            fields(promised, at, object, schema, sent, broken);
        }
    }

    /** A string that isn't closed may hold what is closed elsewhere: approval passes on formats and channels. */
    private static void constants(String at, Class<?> closed, JsonNode schema, List<String> broken) {
        TreeSet<String> promised = new TreeSet<>();
        schema.path("enum").forEach(constant -> promised.add(constant.asText()));
        TreeSet<String> known = new TreeSet<>();
        Stream.of(closed.getEnumConstants()).forEach(constant -> known.add(constant.toString()));
        if (!promised.isEmpty() && !promised.equals(known)) {
            broken.add(at + " is one of " + promised + ", not of " + known);
        } else if (!"string".equals(schema.path("type").asText())) {
            broken.add(at + " is no string");
        }
    }

    private static void fields(
            OpenApi promised, String at, Class<?> object, JsonNode schema, boolean sent, List<String> broken) {
        TreeSet<String> known = new TreeSet<>();
        for (RecordComponent field : object.getRecordComponents()) {
            known.add(field.getName());
            JsonNode property = schema.path("properties").path(field.getName());
            compare(promised, at + "." + field.getName(), field.getGenericType(), property, sent, broken);
        }
        if (sent) {
            StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(required -> !known.contains(required))
                    .forEach(required -> broken.add(at + "." + required + " is wanted and not sent"));
        }
    }

    private static String path(Method call) {
        Path path = call.getAnnotation(Path.class);
        return call.getDeclaringClass().getAnnotation(Path.class).value() + (path == null ? "" : path.value());
    }

    private static String httpMethod(Method call) {
        for (Class<? extends Annotation> known : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
            if (call.isAnnotationPresent(known)) {
                return known.getAnnotation(HttpMethod.class).value();
            }
        }
        throw new AssertionError("No HTTP method: " + call);
    }
}
