package id.alurkonten.publishing.approval;

import id.alurkonten.sop.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages of step 6 in their order; in configuration {@code KOORDINATOR+SEKRETARIS}. */
public record ApprovalChain(List<Role> stages) {

    private static final Set<Role> DECIDERS = Set.of(Role.KOORDINATOR, Role.SEKRETARIS);

    public ApprovalChain {
        stages = List.copyOf(stages);
        if (stages.isEmpty()
                || !DECIDERS.containsAll(stages)
                || Set.copyOf(stages).size() != stages.size()) {
            throw new IllegalArgumentException(
                    "an approval chain is KOORDINATOR+SEKRETARIS, KOORDINATOR or SEKRETARIS, not " + stages);
        }
    }

    /** Reads it from configuration. */
    public static ApprovalChain of(String text) {
        return new ApprovalChain(Arrays.stream(text.split("\\+", -1))
                .map(String::strip)
                .map(Role::valueOf)
                .toList());
    }

    @Override
    public String toString() {
        return stages.stream().map(Role::name).collect(Collectors.joining("+"));
    }
}
