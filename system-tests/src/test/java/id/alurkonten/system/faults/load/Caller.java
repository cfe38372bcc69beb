package id.alurkonten.system.faults.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.local.demo.ApprovalSteps;
import id.alurkonten.local.demo.Person;
import id.alurkonten.local.demo.PlanningSteps;
import id.alurkonten.local.demo.ProductionSteps;
import id.alurkonten.local.demo.PublishingSteps;
import id.alurkonten.system.faults.Journal;
import id.alurkonten.system.faults.Operations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Someone who is signed in, and whose every command is written down before it is sent. One that isn't answered, or that
 * the service can't take now, is sent again under the same key until it is answered. Now and then one is sent a second
 * time though it was answered, or twice at the same moment: both must get the same answer.
 */
public final class Caller implements PlanningSteps, ProductionSteps, ApprovalSteps, PublishingSteps {
    private static final int ONE_IN = 16;
    private static final ObjectMapper JSON = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance));

    private final Party party;
    private final String userName;
    private final UUID plan;
    private final UUID content;
    private final String etag;

    Caller(Party party, String userName, UUID plan, UUID content, String etag) {
        this.party = party;
        this.userName = userName;
        this.plan = plan;
        this.content = content;
        this.etag = etag;
    }

    /** A text that only the next command has. */
    public String mark() {
        return party.mark();
    }

    @Override
    public Caller ifMatch(String newEtag) {
        return new Caller(party, userName, plan, content, newEtag);
    }

    /** Looking is not written down; where nobody answers now, it is done again. */
    @Override
    public Answer get(Service service, String path) {
        return Reading.untilAnswered(() -> person().get(service, path), party.patience());
    }

    @Override
    public Answer post(Service service, String path, Object body) {
        return keyed(service, path, JSON.valueToTree(body), person -> person.post(service, path, body));
    }

    @Override
    public Answer postFile(Service service, String path, String fileName, byte[] file, Map<String, String> fields) {
        JsonNode body = JSON.createObjectNode().put("fileName", fileName).put("size", file.length);
        return keyed(service, path, body, person -> person.postFile(service, path, fileName, file, fields));
    }

    @Override
    public Answer put(Service service, String path, Object body) {
        return unkeyed("PUT", service, path, JSON.valueToTree(body), person -> person.put(service, path, body));
    }

    @Override
    public Answer patch(Service service, String path, Object body) {
        return unkeyed("PATCH", service, path, JSON.valueToTree(body), person -> person.patch(service, path, body));
    }

    @Override
    public Answer delete(Service service, String path) {
        return unkeyed("DELETE", service, path, null, person -> person.delete(service, path));
    }

    private Answer unkeyed(
            String method, Service service, String path, JsonNode body, Function<Person, Answer> sending) {
        return new Sending(party.journal(), call(method, service, path, null, body), party.patience())
                .untilAnswered(() -> sending.apply(person()));
    }

    private Answer keyed(Service service, String path, JsonNode body, Function<Person, Answer> sending) {
        String key = party.mark();
        Sending command = new Sending(party.journal(), call("POST", service, path, key, body), party.patience());
        party.keys().use();
        boolean again = party.random().nextInt(ONE_IN) == 0;
        boolean twin = party.random().nextInt(ONE_IN) == 0;
        Person person = person().withKey(key);
        CompletableFuture<Answer> other = twin
                ? CompletableFuture.supplyAsync(() -> command.untilAnswered(() -> sending.apply(person)), party.twins())
                : null;
        Answer answer = command.untilAnswered(() -> sending.apply(person));
        if (other != null) {
            same(command, answer, other.join());
        }
        if (again) {
            same(command, answer, command.untilAnswered(() -> sending.apply(person)));
        }
        return answer;
    }

    private void same(Sending command, Answer one, Answer other) {
        if (!one.equals(other)) {
            party.journal().finding("Two answers to one key: %s: %s and %s".formatted(command, one, other));
        }
    }

    private Journal.Call call(String method, Service service, String path, String key, JsonNode body) {
        String marker = key != null && body != null && body.toString().contains(key) ? key : null;
        return new Journal.Call(
                Operations.idOf(service, method, path), service, key, userName, plan, content, marker, body);
    }

    private Person person() {
        Person person = party.agency().as(userName).once();
        return etag == null ? person : person.ifMatch(etag);
    }
}
