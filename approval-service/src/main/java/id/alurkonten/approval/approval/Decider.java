package id.alurkonten.approval.approval;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person who may come to decide: what they are by their own roles, and for whom they stand in today.
 *
 * @param standsInFor the role under delegation, and whose it is
 */
public record Decider(String id, String name, Set<Role> roles, Map<Stage, String> standsInFor) {

    public Decider {
        roles = Set.copyOf(roles);
        standsInFor = Map.copyOf(standsInFor);
    }

    /** In which capacity they decide that stage: their own before another's; none when it is not theirs to decide. */
    public Optional<Actor> actingFor(Stage stage) {
        if (roles.contains(stage.role())) {
            return Optional.of(new Actor(id, name, stage.role()));
        }
        return Optional.ofNullable(standsInFor.get(stage))
                .map(delegator -> new Actor(id, name, stage.role(), delegator));
    }

    /** The stages that they may decide, were it not for four eyes. */
    public Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (actingFor(stage).isPresent()) {
                stages.add(stage);
            }
        }
        return stages;
    }
}
