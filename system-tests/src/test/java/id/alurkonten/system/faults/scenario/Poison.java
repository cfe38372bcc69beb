package id.alurkonten.system.faults.scenario;

import id.alurkonten.system.faults.Figure;
import id.alurkonten.system.faults.Harm;
import id.alurkonten.system.faults.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * For every hundred records one that nobody can take, in each of the {@linkplain Shape shapes} by turns, between the good
 * ones of its key. The oracle expects every one of them among the dead letters, and nothing else there.
 */
public final class Poison implements Scenario {
    private static final String NAME = "poison";
    private static final int ONE_IN = 100;
    private static final int TURNS = 1;
    private static final int MANY_TURNS = 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void harm(Harm harm) throws InterruptedException, ExecutionException {
        int laid = 0;
        try (Poisoner poisoner = new Poisoner(harm)) {
            for (int turn = 0; turn < (harm.options().longForm() ? MANY_TURNS : TURNS); turn++) {
                List<Shape> shapes = new ArrayList<>(List.of(Shape.values()));
                Collections.shuffle(shapes, harm.random());
                for (Shape shape : shapes) {
                    poisoner.awaitRecords((long) ONE_IN * (laid + 1));
                    poisoner.lay(shape);
                    laid++;
                }
            }
            harm.figures().add(Figure.of(NAME, "records of poison", laid, ""));
            harm.figures().add(Figure.of(NAME, "good records meanwhile", poisoner.seen() - laid, ""));
        }
    }
}
