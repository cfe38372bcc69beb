package id.alurkonten.system.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every operation of the four APIs with everything that can be wrong with a request. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private final Installation installation;
    private Things things;

    BadInputTest(Installation installation) {
        this.installation = installation;
    }

    @BeforeAll
    void thereIsSomethingOfEach() {
        things = Things.in(installation);
    }

    /** Several at a time: none of them changes anything. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> every_operation_answers_bad_input_with_a_problem() {
        return Stream.of(Service.values())
                .flatMap(service -> Operation.of(service, installation.planner()).stream())
                .map(operation -> dynamicTest(operation.toString(), () -> assertRefused(operation)));
    }

    private void assertRefused(Operation operation) {
        Person person = someoneWhoMay(operation);
        Map<String, String> known = things.of(operation);
        String path = AddressAttempts.filled(operation, known);
        List<Attempt> attempts = new ArrayList<>(AddressAttempts.of(operation, known));
        if (operation.takesJson()) {
            assertThat(operation.example().isObject())
                    .as("%s has an example of its request", operation)
                    .isTrue();
            attempts.addAll(BodyAttempts.of(operation, path));
        }
        if (operation.takesFile()) {
            attempts.addAll(FileAttempts.of(operation, path));
        }
        attempts.add(notAllowed(path));

        assertThat(attempts.stream()
                        .flatMap(attempt -> attempt.faults(operation, person).stream())
                        .toList())
                .isEmpty();
    }

    private static Attempt notAllowed(String path) {
        return new Attempt(
                "a method that is none",
                "PROPFIND",
                path,
                Map.of(),
                "application/json",
                new byte[] {'{', '}'},
                Set.of(404, 405),
                "");
    }

    /** Whoever is not turned away at the door: what is wrong with the request is said to them. */
    private Person someoneWhoMay(Operation operation) {
        return things.people(operation.service()).stream()
                .filter(person -> !isTurnedAway(operation, person))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may " + operation));
    }

    private static boolean isTurnedAway(Operation operation, Person person) {
        if (operation.isEndless()) {
            // Everybody may listen, and to wait for the end of the answer would be to wait for ever.
            return false;
        }
        String nowhere =
                operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        try {
            if (operation.method().equals("GET")) {
                person.get(operation.service(), nowhere);
            } else {
                person.send(operation.method(), operation.service(), nowhere, "application/json", new byte[] {'{'});
            }
            return false;
        } catch (Refused e) {
            return e.status() == 403;
        }
    }
}
