package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;
import static id.alurkonten.local.Service.PUBLISHING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is archived and published was approved: on exactly that hash, by the whole chain of stages in its order, each
 * decided by another person, none of whom had a part in it. Nobody's word is taken for it.
 */
final class Approvals implements Family {

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Contributors contributors = new Contributors(evidence);
        Map<String, Row> requests = new HashMap<>();
        evidence.rows(APPROVAL, "approval_request")
                .forEach(row -> requests.put(Texts.key(row.text("content_id"), row.text("revision")), row));
        Map<UUID, List<Row>> decisions = Row.allById(evidence.rows(APPROVAL, "decision"), "request_id");
        for (Row request : requests.values()) {
            fourEyes(request, decisions.getOrDefault(request.id("id"), List.of()), contributors, findings);
        }
        for (Event event : evidence.said("ContentApproved")) {
            Row request = requests.get(Texts.key(event.text("contentId"), event.revision()));
            List<Row> made = request == null ? List.of() : decisions.getOrDefault(request.id("id"), List.of());
            approved(event, request, made, findings);
            fourEyes(event, contributors, findings);
        }
        evidence.rows(PUBLISHING, "content_folder").stream()
                .filter(folder -> folder.json("approval").isObject())
                .forEach(folder -> folder(evidence, folder, findings));
        evidence.rows(PUBLISHING, "publication").forEach(publication -> publication(evidence, publication, findings));
    }

    private static void approved(Event event, Row request, List<Row> decisions, Findings findings) {
        findings.expect(
                Invariant.UNAPPROVED,
                event.designHash().equals(event.text("contentHash")),
                event.content(),
                "%s says %s, but its design hashes to %s",
                event,
                Texts.brief(event.text("contentHash")),
                Texts.brief(event.designHash()));
        findings.expect(
                Invariant.UNAPPROVED,
                request != null
                        && request.text("content_hash").equals(event.text("contentHash"))
                        && stages(request, decisions)
                                .equals(List.of(request.text("approval_chain").split(","))),
                event.content(),
                "%s on %s, but approval has %s with %s",
                event,
                Texts.brief(event.text("contentHash")),
                request == null ? "no request" : request.text("approval_chain"),
                decisions);
        List<String> told = new ArrayList<>();
        event.data().path("stages").forEach(stage -> told.add(decision(stage, "role", "decidedBy")));
        findings.expect(
                Invariant.UNAPPROVED,
                decisions.stream()
                        .map(row -> Texts.key(row.text("stage"), row.text("decided_by")))
                        .collect(Collectors.toSet())
                        .equals(new HashSet<>(told)),
                event.content(),
                "%s names %s, but decided have %s",
                event,
                told,
                decisions);
    }

    private static String decision(JsonNode stage, String role, String person) {
        return Texts.key(stage.path(role).asText(), stage.path(person).asText());
    }

    /** The stages that said yes to the design of the request, in the order of its chain. */
    private static List<String> stages(Row request, List<Row> decisions) {
        Set<String> yes = decisions.stream()
                .filter(row -> row.text("outcome").equals("APPROVED"))
                .filter(row -> row.text("content_hash").equals(request.text("content_hash")))
                .map(row -> row.text("stage"))
                .collect(Collectors.toSet());
        return List.of(request.text("approval_chain").split(",")).stream()
                .filter(yes::contains)
                .toList();
    }

    private static void fourEyes(Row request, List<Row> decisions, Contributors contributors, Findings findings) {
        Set<String> parts = contributors.of(request.id("content_id"), request.number("revision"));
        Set<String> deciders = new HashSet<>();
        for (Row decision : decisions) {
            String person = decision.text("decided_by");
            findings.expect(
                    Invariant.FOUR_EYES,
                    !parts.contains(person) && deciders.add(person),
                    request.text("content_id"),
                    "%s decided stage %s of revision %d, and contributed or decided before: %s",
                    person,
                    decision.text("stage"),
                    request.number("revision"),
                    parts);
        }
    }

    private static void fourEyes(Event event, Contributors contributors, Findings findings) {
        Set<String> parts = contributors.of(event.content(), event.revision());
        Set<String> deciders = new HashSet<>();
        event.data().path("stages").forEach(stage -> {
            String person = stage.path("decidedBy").asText();
            findings.expect(
                    Invariant.FOUR_EYES,
                    !parts.contains(person) && deciders.add(person),
                    event.content(),
                    "%s names %s, who contributed or is named twice: %s",
                    event,
                    person,
                    parts);
        });
        findings.expect(
                Invariant.FOUR_EYES,
                new HashSet<>(event.texts("contributors")).containsAll(parts),
                event.content(),
                "%s names %s as contributors, but they are %s",
                event,
                event.texts("contributors"),
                parts);
    }

    private static void folder(Evidence evidence, Row folder, Findings findings) {
        JsonNode approval = folder.json("approval");
        String hash = approval.path("contentHash").asText();
        findings.expect(
                Invariant.UNAPPROVED,
                Hash.ofDesign(approval.path("design")).equals(hash) && isApproved(evidence, folder, hash),
                folder.text("content_id"),
                "the folder of revision %d holds %s, which no ContentApproved is about",
                folder.number("revision"),
                Texts.brief(hash));
    }

    private static boolean isApproved(Evidence evidence, Row row, String hash) {
        return evidence.about(row.id("content_id"), "ContentApproved").stream()
                .anyMatch(event -> event.revision() == row.number("revision")
                        && (hash.isEmpty() || event.text("contentHash").equals(hash)));
    }

    private static void publication(Evidence evidence, Row publication, Findings findings) {
        findings.expect(
                Invariant.UNAPPROVED,
                isApproved(evidence, publication, ""),
                publication.text("content_id"),
                "it is %s on %s, but its revision %d was never approved",
                publication.text("status"),
                publication.text("channel"),
                publication.number("revision"));
    }
}
