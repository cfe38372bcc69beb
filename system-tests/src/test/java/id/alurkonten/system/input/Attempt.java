package id.alurkonten.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.local.demo.Unreachable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One wrong request.
 *
 * @param what is wrong with it
 * @param path filled in and encoded
 * @param body null for none
 * @param expected the statuses that say so rightly
 * @param field that the problem must name; empty where it can't
 */
record Attempt(
        String what,
        String method,
        String path,
        Map<String, String> headers,
        String contentType,
        byte[] body,
        Set<Integer> expected,
        String field) {

    private static final Set<Integer> BAD = Set.of(400);
    private static final Integer[] ANYTHING_BUT_A_FAULT = {200, 201, 204, 400, 403, 404, 409, 412, 422};

    /** A wrong body; expects 400. */
    static Attempt body(String what, Operation operation, String path, String json) {
        return new Attempt(
                what,
                operation.method(),
                path,
                Map.of("If-Match", "*"),
                "application/json",
                // UTF-8 has no half characters: in JSON they can only be escaped.
                json.replace("\ud800", "\\ud800").getBytes(StandardCharsets.UTF_8),
                BAD,
                "");
    }

    /** A request whose body, if it takes one, is as in the description. */
    static Attempt plain(String what, Operation operation, String path) {
        return operation.takesJson()
                ? body(what, operation, path, operation.example().toString())
                : new Attempt(what, operation.method(), path, Map.of("If-Match", "*"), null, null, BAD, "");
    }

    Attempt expecting(Integer... statuses) {
        return new Attempt(what, method, path, headers, contentType, body, Set.of(statuses), field);
    }

    /** For what is odd but may be right. */
    Attempt expectingNoFault() {
        return expecting(ANYTHING_BUT_A_FAULT).naming("");
    }

    Attempt naming(String badField) {
        return new Attempt(what, method, path, headers, contentType, body, expected, badField);
    }

    Attempt with(Map<String, String> otherHeaders) {
        return new Attempt(what, method, path, otherHeaders, contentType, body, expected, field);
    }

    Attempt with(String otherContentType, byte[] otherBody) {
        return new Attempt(what, method, path, headers, otherContentType, otherBody, expected, field);
    }

    /** Sends it, and says what is wrong with the answer; nothing if it is a good one. */
    List<String> faults(Operation operation, Person person) {
        Person saying = person;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            saying = saying.with(header.getKey(), header.getValue());
        }
        try {
            return faultsOf(send(operation, saying));
        } catch (Unreachable e) {
            return List.of(what + ": no answer: " + e.getMessage());
        }
    }

    private Answer send(Operation operation, Person person) {
        try {
            if (body != null) {
                return person.send(method, operation.service(), path, contentType, body);
            }
            return switch (method) {
                case "GET" -> person.get(operation.service(), path);
                case "POST" -> person.post(operation.service(), path, null);
                case "PUT" -> person.put(operation.service(), path, null);
                case "PATCH" -> person.patch(operation.service(), path, null);
                case "DELETE" -> person.delete(operation.service(), path);
                default -> throw new IllegalStateException(method);
            };
        } catch (Refused e) {
            return e.answer();
        }
    }

    private List<String> faultsOf(Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!expected.contains(answer.status())) {
            faults.add("answered " + answer.status() + " instead of " + expected);
        }
        if (answer.status() >= 300) {
            faults.addAll(faultsOfProblem(answer));
        }
        return faults.stream()
                .map(fault -> what + ": " + fault + ": " + shortened(answer.text()))
                .toList();
    }

    private List<String> faultsOfProblem(Answer answer) {
        JsonNode problem = answer.json();
        List<String> faults = new ArrayList<>();
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            faults.add("is no problem but " + answer.header("Content-Type").orElse("nothing"));
        }
        if (!problem.path("type").asText().startsWith("urn:alurkonten:problem:")) {
            faults.add("has no type");
        }
        for (String required : List.of("title", "detail", "instance")) {
            if (problem.path(required).asText().isBlank()) {
                faults.add("has no " + required);
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("says another status");
        }
        JsonNode violations = problem.path("violations");
        for (JsonNode violation : violations) {
            if (violation.path("field").asText().isBlank()
                    || violation.path("message").asText().isBlank()) {
                faults.add("has a violation without field or message");
            }
        }
        if (answer.status() == 400 && !violations.toString().contains(field)) {
            faults.add("does not name " + field);
        }
        return faults;
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
