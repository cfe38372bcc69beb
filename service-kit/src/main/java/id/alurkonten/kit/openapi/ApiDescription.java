package id.alurkonten.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.http.IdempotencyKey;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.Problem;
import id.alurkonten.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of every operation with what is the same for all: the problems that it may answer with, the
 * Idempotency-Key of a POST, and its examples, read from {@code openapi/examples/<operationId>.request.json} and
 * {@code .response.json} of the service.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        addProblems(api);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IdempotencyKey.HEADER)
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description(
                            "Kunci pengulangan aman: kunci dan isi yang sama dalam 24 jam menghasilkan jawaban yang sama")
                    .schema(OASFactory.createSchema()
                            .type(List.of(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING))
                            .minLength(1)
                            .maxLength(64)
                            .pattern("^[\\x21-\\x7e]{1,64}$"))
                    .example("5f0c1c5e-unggah-1"));
        }
        problemsOf(path, method, operation).forEach(type -> {
            String status = String.valueOf(type.status());
            if (!isDescribed(operation.getResponses().getAPIResponse(status))) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(type)));
            }
        });
        addExamples(operation);
    }

    /** The framework adds 400, 401 and 403 by itself, without saying what they look like. */
    private static boolean isDescribed(APIResponse response) {
        return response != null && (response.getRef() != null || response.getContent() != null);
    }

    private static Set<ProblemType> problemsOf(String path, HttpMethod method, Operation operation) {
        Set<ProblemType> types = EnumSet.of(
                ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.INTERNAL, ProblemType.UNAVAILABLE);
        boolean takesInput = operation.getRequestBody() != null
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
        if (takesInput) {
            types.add(ProblemType.VALIDATION);
        }
        if (path.contains("{")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.add(ProblemType.TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA);
        }
        if (method == HttpMethod.POST) {
            types.add(ProblemType.ILLEGAL_TRANSITION);
            types.add(ProblemType.IDEMPOTENCY_CONFLICT);
        }
        if (method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE) {
            types.add(ProblemType.ILLEGAL_TRANSITION);
            types.add(ProblemType.PRECONDITION_FAILED);
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
        return types;
    }

    private static void addProblems(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        for (ProblemType type : ProblemType.values()) {
            if (type == ProblemType.STALE_DESIGN
                    || type == ProblemType.FOUR_EYES
                    || type == ProblemType.MALFORMED
                    || type == ProblemType.CONFLICT) {
                continue; // the same status as another that stands for it
            }
            APIResponse response = OASFactory.createAPIResponse()
                    .description(Messages.ofKit().text(Messages.INDONESIAN, "title." + type.slug()))
                    .content(problem(type));
            api.getComponents().addResponse(name(type), response);
        }
    }

    private static Content problem(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.urn());
        example.put("title", Messages.ofKit().text(Messages.INDONESIAN, "title." + type.slug()));
        example.put("status", type.status());
        example.put("instance", "/api/v1/…");
        if (type == ProblemType.VALIDATION) {
            // a map that keeps its order: the description is compared with the committed one
            Map<String, Object> violation = new LinkedHashMap<>();
            violation.put("field", "title");
            violation.put("message", "wajib diisi");
            example.put("violations", List.of(violation));
        }
        if (type == ProblemType.ILLEGAL_TRANSITION) {
            example.put("currentStatus", "DRAFT");
            example.put("allowed", List.of("finalize", "cancel"));
        }
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example));
    }

    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static void addExamples(Operation operation) {
        if (operation.getOperationId() == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            example(
                    operation.getOperationId() + ".request",
                    operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                example(operation.getOperationId() + ".response", response.getContent());
            }
        });
    }

    private static void example(String name, Content content) {
        if (content != null && content.hasMediaType(JSON)) {
            read(name).ifPresent(example -> content.getMediaType(JSON).setExample(example));
        }
    }

    private static Optional<Object> read(String name) {
        String resource = "openapi/examples/" + name + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode example = MAPPER.readTree(in);
            return Optional.of(MAPPER.convertValue(example, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable: " + resource, e);
        }
    }
}
