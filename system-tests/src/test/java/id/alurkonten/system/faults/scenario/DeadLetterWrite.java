package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.Service;
import id.alurkonten.local.Topic;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import id.alurkonten.system.faults.load.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The broker refuses every dead letter while poison comes: whoever has to put it aside waits and goes no further, the APIs
 * go on, and when letters are taken again each is there.
 */
public final class DeadLetterWrite implements Scenario {
    private static final String NAME = "dead-letter-write";
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final ConfigEntry NOTHING_IS_SMALL_ENOUGH = new ConfigEntry("max.message.bytes", "1");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void harm(Harm harm) throws InterruptedException, ExecutionException {
        Standing standing = harm.load().standing(NAME, harm.random());
        AtomicBoolean refused = new AtomicBoolean(true);
        try (Admin admin = Admin.create(
                        Map.of("bootstrap.servers", harm.stack().kafka().bootstrapServers()));
                Poisoner poisoner = new Poisoner(harm)) {
            harm.journal().fault("REFUSED", "dead letters", null);
            alter(admin, AlterConfigOp.OpType.SET);
            Instant from = Instant.now();
            CompletableFuture<Void> writers = standing.writeWhile(refused::get);
            poisoner.awaitRecords(1);
            poisoner.lay(Shape.TORN);
            Thread.sleep(harm.options().awayFor(SHORT, LONG).toMillis());
            Answers answers = Answers.between(harm.journal(), from, Instant.now());
            refused.set(false);
            writers.join();
            alter(admin, AlterConfigOp.OpType.DELETE);
            report(harm, answers);
        }
        standing.end();
    }

    private static void report(Harm harm, Answers answers) {
        for (Service service : Service.values()) {
            harm.figures()
                    .add(Figure.atLeast(
                            NAME,
                            "commands to %s meanwhile".formatted(service.database()),
                            answers.count(service),
                            "",
                            1));
        }
        var notAccepted = answers.not(status -> status != Answers.NONE && status < 500);
        notAccepted.forEach(sent -> harm.journal().finding("Not accepted while dead letters were refused: " + sent));
        harm.figures().add(Figure.atMost(NAME, "commands not accepted", notAccepted.size(), "", 0));
    }

    private static void alter(Admin admin, AlterConfigOp.OpType operation)
            throws InterruptedException, ExecutionException {
        Collection<AlterConfigOp> operations = List.of(new AlterConfigOp(NOTHING_IS_SMALL_ENOUGH, operation));
        admin.incrementalAlterConfigs(Topic.all().stream()
                        .map(Topic::name)
                        .filter(topic -> topic.contains(".dlq."))
                        .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                        .collect(Collectors.toMap(Function.identity(), topic -> operations)))
                .all()
                .get();
    }
}
