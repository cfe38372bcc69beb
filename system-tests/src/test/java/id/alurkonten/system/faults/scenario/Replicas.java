package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A second and a third replica of each service join under load, and leave, asked to or killed: the others go on. */
public final class Replicas implements Scenario {
    private static final int SHORT = 16;
    private static final int LONG = 100;
    private static final double HEARD_WITHIN_SECONDS = 5;
    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final Duration AFTER = Duration.ofSeconds(8);

    private enum Kind {
        JOIN,
        SIGTERM,
        SIGKILL
    }

    private record Change(Service service, Kind kind, Instant at) {}

    @Override
    public String name() {
        return "replicas";
    }

    @Override
    public void harm(Harm harm) throws InterruptedException {
        Instant from = Instant.now();
        List<Change> changes = new ArrayList<>();
        Map<Service, List<LocalService>> more = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            more.put(
                    service, List.of(harm.stack().replica(service), harm.stack().replica(service)));
            more.get(service).forEach(harm.balancer()::add);
        }
        for (int i = 0; i < (harm.options().longForm() ? LONG : SHORT); i++) {
            Service service = Service.values()[harm.random().nextInt(Service.values().length)];
            LocalService replica = more.get(service).get(harm.random().nextInt(2));
            Kind kind = harm.random().nextBoolean() ? Kind.SIGTERM : Kind.SIGKILL;
            changes.add(change(harm, replica, kind));
            Thread.sleep(500);
        }
        more.values().forEach(replicas -> replicas.forEach(LocalService::stop));
        Thread.sleep(AFTER.toMillis());
        report(harm, changes, Hearing.since(harm.stack(), from));
    }

    /** Joins if it isn't there; else leaves. */
    private Change change(Harm harm, LocalService replica, Kind leaving) {
        Kind kind = replica.isRunning() ? leaving : Kind.JOIN;
        harm.say("  %s of a replica of %s".formatted(kind, replica.service().database()));
        harm.journal().fault(kind.name(), replica.service().database(), null);
        Instant at = Instant.now();
        switch (kind) {
            case JOIN -> replica.start();
            case SIGTERM -> replica.stop();
            case SIGKILL -> replica.kill();
        }
        return new Change(replica.service(), kind, at);
    }

    private void report(Harm harm, List<Change> changes, Hearing hearing) {
        harm.figures().add(Figure.of(name(), "joined or left", changes.size(), "times"));
        harm.figures().add(Figure.of(name(), "events heard meanwhile", hearing.count(), ""));
        for (Kind kind : Kind.values()) {
            double longest = changes.stream()
                    .filter(change -> change.kind() == kind)
                    .mapToDouble(change -> hearing.longest(
                            change.service(),
                            change.at().minus(BEFORE),
                            change.at().plus(AFTER)))
                    .max()
                    .orElse(0);
            harm.figures()
                    .add(Figure.atMost(
                            name(), "longest that an event waited around " + kind, longest, "s", HEARD_WITHIN_SECONDS));
        }
    }
}
