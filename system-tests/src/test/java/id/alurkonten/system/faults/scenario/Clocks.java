package id.alurkonten.system.faults.scenario;

import id.alurkonten.local.LocalService;
import id.alurkonten.local.Service;
import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Each service in turn comes up with its clock a day ahead, then a day behind, then right, while the other three tell the
 * right time: contents go on, and what is recorded keeps its order.
 */
public final class Clocks implements Scenario {
    private static final String NAME = "clock";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void harm(Harm harm) throws InterruptedException {
        int restarts = 0;
        for (Service service : Service.values()) {
            LocalService process = harm.stack().service(service);
            for (Duration offset : List.of(DAY, DAY.negated())) {
                harm.say("  %s is %s off".formatted(service.database(), offset));
                harm.journal().fault("CLOCK " + offset, service.database(), null);
                process.stop();
                process.start(Map.of("QUARKUS_PROFILE", "faults", "ALURKONTEN_CLOCK_OFFSET", offset.toString()));
                Thread.sleep((harm.options().longForm() ? LONG : SHORT).toMillis());
                restarts++;
            }
            process.stop();
            process.start();
        }
        harm.figures().add(Figure.of(NAME, "times that a clock was a day off", restarts, ""));
    }
}
