package id.alurkonten.approval.approval;

import id.alurkonten.approval.policy.Stage;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.sop.Actor;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * The four-eyes principle of one revision: each person has one part in it, as who contributed to the design (at this
 * revision or any before) or as who decided on it, once. The primary key {@code four_eyes} of the table says the same.
 */
@Embeddable
public class FourEyes {

    enum Part {
        CONTRIBUTED,
        DECIDED
    }

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "participant", joinColumns = @JoinColumn(name = "request_id"))
    @MapKeyColumn(name = "person_id")
    @Column(name = "part")
    @Enumerated(EnumType.STRING)
    private Map<String, Part> parts = new HashMap<>();

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    @OrderBy("decidedAt, id")
    private List<Decision> decisions = new ArrayList<>();

    protected FourEyes() {}

    FourEyes(Collection<String> contributors) {
        contributors.forEach(person -> parts.put(person, Part.CONTRIBUTED));
    }

    /**
     * In which capacity that person decides that stage.
     *
     * @throws ProblemException 403 when they contributed, or decided an earlier stage, or the stage is not theirs; 409
     *     when theirs was an earlier one, and is decided
     */
    Actor admit(Decider decider, Stage stage) {
        Part part = parts.get(decider.id());
        if (part == Part.CONTRIBUTED) {
            throw new ProblemException(ProblemType.FOUR_EYES, "four-eyes.contributed");
        }
        Optional<Actor> actor = decider.actingFor(stage);
        if (actor.isPresent() && part == Part.DECIDED) {
            throw new ProblemException(ProblemType.FOUR_EYES, "four-eyes.decided-earlier");
        }
        return actor.orElseThrow(() -> notTheirs(decider, stage));
    }

    private ProblemException notTheirs(Decider decider, Stage stage) {
        boolean theirsIsDecided = decisions.stream()
                .anyMatch(decision -> decider.actingFor(decision.stage()).isPresent());
        // Somebody was faster, perhaps they themselves a moment ago: a state, not a lack of authority.
        return theirsIsDecided
                ? new ProblemException(ProblemType.ILLEGAL_TRANSITION, "stage.decided-already", stage.name())
                        .with("currentStatus", ApprovalStatus.PENDING.name())
                        .with("stage", stage.name())
                        .with("allowed", List.of())
                : new ProblemException(ProblemType.FORBIDDEN, "stage.of-another-role", stage.name());
    }

    void add(Decision decision) {
        decisions.add(decision);
        parts.put(decision.decidedBy(), Part.DECIDED);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    boolean hasPart(String person) {
        return parts.containsKey(person);
    }

    SortedSet<String> contributors() {
        SortedSet<String> contributors = new TreeSet<>();
        parts.forEach((person, part) -> {
            if (part == Part.CONTRIBUTED) {
                contributors.add(person);
            }
        });
        return contributors;
    }
}
