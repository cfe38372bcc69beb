package id.alurkonten.approval.policy;

import id.alurkonten.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stages that a design passes, in order: at least one, none twice, and the Koordinator before the Sekretaris. */
public record ApprovalChain(List<Stage> stages) {

    private static final String FIELD = "approvalChain";

    public ApprovalChain {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw ProblemException.invalid(FIELD, "chain.empty");
        }
        if (EnumSet.copyOf(stages).size() < stages.size()) {
            throw ProblemException.invalid(FIELD, "chain.duplicate");
        }
        if (!stages.stream().sorted().toList().equals(stages)) {
            throw ProblemException.invalid(FIELD, "chain.order");
        }
    }

    public static ApprovalChain of(Stage... stages) {
        return new ApprovalChain(List.of(stages));
    }

    /** {@code KOORDINATOR,SEKRETARIS} → the chain of these two. */
    static ApprovalChain parse(String text) {
        return new ApprovalChain(
                Arrays.stream(text.split(",")).map(Stage::valueOf).toList());
    }

    public Stage first() {
        return stages.get(0);
    }

    /** The stage after that one; none after the last. */
    public Optional<Stage> after(Stage stage) {
        int next = stages.indexOf(stage) + 1;
        return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }

    @Override
    public String toString() {
        return stages.stream().map(Stage::name).collect(Collectors.joining(","));
    }
}
