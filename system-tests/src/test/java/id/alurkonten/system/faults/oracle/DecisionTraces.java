package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PUBLISHING;
import static id.alurkonten.system.faults.oracle.CommandEffects.rows;
import static id.alurkonten.system.faults.oracle.ProductionTraces.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the commands of steps 6, 8 and 9 leave behind. */
final class DecisionTraces {

    private DecisionTraces() {}

    static List<Trace> of(Evidence evidence) {
        return List.of(
                Trace.of("approve", "decision", decisions(evidence, "APPROVED"), DecisionTraces::decision),
                Trace.of(
                        "approve",
                        "StageApproved or ContentApproved",
                        said(evidence, "StageApproved", "ContentApproved"),
                        DecisionTraces::decision),
                Trace.of(
                        "requestRevision",
                        "decision",
                        decisions(evidence, "REVISION_REQUESTED"),
                        DecisionTraces::decision),
                Trace.of(
                        "requestRevision",
                        "RevisionRequested",
                        said(evidence, "RevisionRequested"),
                        DecisionTraces::decision),
                Trace.of(
                        "commentOnApproval",
                        "comment",
                        rows(evidence, APPROVAL, "review_comment", "content_id", "text"),
                        c -> Texts.key(c.content(), c.said("text"))),
                Trace.answered(
                        "commentOnApproval",
                        "comment",
                        rows(evidence, APPROVAL, "review_comment", "id"),
                        c -> c.answered("id").asText()),
                Trace.answered(
                        "createDelegation", "delegation", rows(evidence, APPROVAL, "delegation", "id"), c -> c.answered(
                                        "id")
                                .asText()),
                Trace.of(
                        "confirmPublication",
                        "publication",
                        rows(evidence, PUBLISHING, "publication", "url"),
                        c -> c.said("url")),
                Trace.of(
                        "confirmPublication",
                        "ContentPublished",
                        events(evidence, "ContentPublished", event -> true, "url"),
                        c -> c.said("url")),
                Trace.of(
                        "takeDownPublication",
                        "publication taken down",
                        rows(evidence, PUBLISHING, "publication", "take_down_reason"),
                        c -> c.said("reason").strip()),
                Trace.of(
                        "takeDownPublication",
                        "ContentTakenDown",
                        events(evidence, "ContentTakenDown", event -> true, "reason"),
                        c -> c.said("reason").strip()));
    }

    private static String decision(Command command) {
        return Texts.key(command.content(), command.said("contentHash"), command.as());
    }

    private static Map<String, Long> decisions(Evidence evidence, String outcome) {
        Map<UUID, Row> requests = Row.byId(evidence.rows(APPROVAL, "approval_request"), "id");
        return Trace.count(
                evidence.rows(APPROVAL, "decision").stream()
                        .filter(decision -> decision.text("outcome").equals(outcome))
                        .filter(decision -> requests.containsKey(decision.id("request_id"))),
                decision -> Texts.key(
                        requests.get(decision.id("request_id")).text("content_id"),
                        decision.text("content_hash"),
                        decision.text("decided_by")));
    }

    private static Map<String, Long> said(Evidence evidence, String... names) {
        return Trace.count(
                Stream.of(names).flatMap(name -> evidence.said(name).stream()),
                event -> Texts.key(event.text("contentId"), event.text("contentHash"), event.actor()));
    }
}
