package id.alurkonten.system.faults.oracle;

import static id.alurkonten.local.Service.APPROVAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What approval's requests and decisions hold and what approval has said of them. */
final class ApprovalSaid implements Family {
    private static final Set<String> YES = Set.of("StageApproved", "ContentApproved");

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<UUID, Row> requests = Row.byId(evidence.rows(APPROVAL, "approval_request"), "id");
        Map<UUID, List<Row>> decisions = Row.allById(evidence.rows(APPROVAL, "decision"), "request_id");
        requests.forEach((id, request) -> {
            ended(evidence, request, "APPROVED", "ContentApproved", findings);
            ended(evidence, request, "REVISION_REQUESTED", "RevisionRequested", findings);
            List<Row> made = decisions.getOrDefault(id, List.of());
            made.forEach(decision -> decided(evidence, request, decision, findings));
            backed(evidence, request, made, findings);
            sheet(evidence, request, findings);
        });
        evidence.rows(APPROVAL, "reviewed_content").forEach(content -> clock(evidence, content, findings));
    }

    private static Stream<Event> said(Evidence evidence, Row request) {
        return evidence.about(request.id("content_id")).stream()
                .filter(event -> event.from().equals("approval") && event.revision() == request.number("revision"));
    }

    private static void ended(Evidence evidence, Row request, String status, String name, Findings findings) {
        boolean is = request.text("status").equals(status);
        boolean was = said(evidence, request).anyMatch(event -> event.is(name));
        findings.expect(
                is ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                is == was,
                request.text("content_id"),
                "revision %d is %s, but %s was %s",
                request.number("revision"),
                request.text("status"),
                name,
                was ? "said" : "not said");
    }

    private static void decided(Evidence evidence, Row request, Row decision, Findings findings) {
        boolean yes = decision.text("outcome").equals("APPROVED");
        findings.expect(
                Invariant.CHANGE_WITHOUT_EVENT,
                said(evidence, request)
                        .filter(event -> yes ? YES.contains(event.name()) : event.is("RevisionRequested"))
                        .anyMatch(event -> isOf(event, decision)),
                request.text("content_id"),
                "%s decided %s at stage %s of revision %d, but nothing says so",
                decision.text("decided_by"),
                decision.text("outcome"),
                decision.text("stage"),
                request.number("revision"));
    }

    /** A final approval names its stages, all others the one that they are of. */
    private static boolean isOf(Event event, Row decision) {
        return event.actor().equals(decision.text("decided_by"))
                && event.text("contentHash").equals(decision.text("content_hash"))
                && (event.is("ContentApproved") || event.text("stage").equals(decision.text("stage")));
    }

    private static void backed(Evidence evidence, Row request, List<Row> decisions, Findings findings) {
        said(evidence, request)
                .filter(event -> !event.is("StepOverdue"))
                .forEach(event -> findings.expect(
                        Invariant.EVENT_WITHOUT_CHANGE,
                        decisions.stream().anyMatch(decision -> isOf(event, decision)),
                        request.text("content_id"),
                        "%s by %s, but no decision of theirs is on %s",
                        event,
                        event.actor(),
                        Texts.brief(event.text("contentHash"))));
    }

    /** A decision signs: the sheet is that of the last, or the one that came with the design. */
    private static void sheet(Evidence evidence, Row request, Findings findings) {
        List<Event> signed = said(evidence, request)
                .filter(event -> !event.is("StepOverdue"))
                .toList();
        List<Event> received = evidence.about(request.id("content_id"), "DesignReady").stream()
                .filter(event -> event.revision() == request.number("revision"))
                .toList();
        List<Event> either = signed.isEmpty() ? received : signed;
        if (!either.isEmpty()) {
            Event last = either.get(either.size() - 1);
            findings.expect(
                    request.sheet().size() > last.sheet().size()
                            ? Invariant.CHANGE_WITHOUT_EVENT
                            : Invariant.EVENT_WITHOUT_CHANGE,
                    request.sheet().tip().equals(last.sheet().tip()),
                    request.text("content_id"),
                    "the sheet of revision %d has %s, but %s said %s",
                    request.number("revision"),
                    request.sheet(),
                    last,
                    last.sheet());
        }
    }

    private static void clock(Evidence evidence, Row content, Findings findings) {
        List<Event> said = evidence.about(content.id("content_id")).stream()
                .filter(event -> event.from().equals("approval"))
                .toList();
        said.forEach(event -> findings.expect(
                Invariant.EVENT_WITHOUT_CHANGE,
                content.number("highest_sequence") >= event.sequence(),
                content.text("content_id"),
                "its clock is at %d, but %s was at %d",
                content.number("highest_sequence"),
                event,
                event.sequence()));
        boolean approved = said.stream().anyMatch(event -> event.is("ContentApproved"));
        findings.expect(
                content.is("approved") ? Invariant.CHANGE_WITHOUT_EVENT : Invariant.EVENT_WITHOUT_CHANGE,
                content.is("approved") == approved,
                content.text("content_id"),
                "approved: %s, but ContentApproved was %s",
                content.is("approved"),
                approved ? "said" : "not said");
    }
}
