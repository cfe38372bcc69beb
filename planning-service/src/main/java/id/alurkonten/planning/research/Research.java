package id.alurkonten.planning.research;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.planning.research.ResearchStatus.Command;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Step 1 of the procedure: what was looked at on social media, each finding with its screenshot. */
@Entity
@Table(name = "research")
public class Research {

    /** As many as anybody reads. */
    static final int MAX_FINDINGS = 100;

    @Id
    private UUID id;

    private String topic;

    @Enumerated(EnumType.STRING)
    private ResearchStatus status;

    private String startedBy;
    private String startedByName;
    private Instant startedAt;
    private Instant dueAt;
    private String completedBy;
    private String completedByName;
    private Instant completedAt;
    private long sequence;
    private long version;

    @OneToMany(mappedBy = "research", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Finding> findings = new ArrayList<>();

    protected Research() {}

    /** Opens a research; from now on step 1 runs. */
    public static Research open(UUID id, String topic, Actor by, Instant now, QualityStandard standard) {
        Research research = new Research();
        research.id = id;
        research.topic = topic;
        research.status = ResearchStatus.OPEN;
        research.startedBy = by.id();
        research.startedByName = by.name();
        research.startedAt = now;
        research.dueAt = standard.dueAt(StepCode.RESEARCH, now);
        research.version = 1;
        return research;
    }

    /** Adds what was found; the caller has seen that the screenshot is an image in the media store. */
    public Finding add(UUID findingId, NewFinding what, Actor by, Instant now) {
        status = status.after(Command.ADD_FINDING);
        if (findings.size() == MAX_FINDINGS) {
            throw ProblemException.invalid("findings", "research.findings.many", MAX_FINDINGS);
        }
        Finding finding = new Finding(findingId, this, findings.size() + 1, what, by.id(), now);
        findings.add(finding);
        version++;
        return finding;
    }

    /** Ends step 1. Rule 1: with at least one finding; that each has a screenshot, a finding's form sees to. */
    public void complete(Actor by, Instant now) {
        ResearchStatus completed = status.after(Command.COMPLETE);
        if (findings.isEmpty()) {
            throw ProblemException.invalid("findings", "research.findings.none");
        }
        status = completed;
        completedBy = by.id();
        completedByName = by.name();
        completedAt = now;
        version++;
    }

    /** Its standard time is over, and it is not. */
    public ResearchOverdue overdue(Instant now) {
        sequence++;
        version++;
        return new ResearchOverdue(id, dueAt, startedBy, sequence, now);
    }

    /** The line that this research writes on the control sheet of a plan that refers to it; of a completed one only. */
    public StepDraft signature() {
        String[] refs = Stream.concat(
                        Stream.of("research:" + id), findings.stream().map(finding -> "sha256:" + finding.screenshot()))
                .distinct()
                .toArray(String[]::new);
        return StepDraft.of(
                StepCode.RESEARCH,
                0,
                new Actor(completedBy, completedByName, Role.HUMAS),
                startedAt,
                completedAt,
                Output.of(OutputKind.SCREENSHOT, refs));
    }

    public boolean isCompleted() {
        return status == ResearchStatus.COMPLETED;
    }

    public UUID id() {
        return id;
    }

    public String topic() {
        return topic;
    }

    public ResearchStatus status() {
        return status;
    }

    public String startedBy() {
        return startedBy;
    }

    public String startedByName() {
        return startedByName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<String> completedBy() {
        return Optional.ofNullable(completedBy);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public long version() {
        return version;
    }
}
