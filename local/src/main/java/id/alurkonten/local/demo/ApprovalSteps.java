package id.alurkonten.local.demo;

import static id.alurkonten.local.Service.APPROVAL;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Step 6, and who may stand in for whom. */
public interface ApprovalSteps extends Requests {

    default Answer approve(UUID content, String contentHash) {
        return post(APPROVAL, "approvals/" + content + "/approve", Map.of("contentHash", contentHash));
    }

    default Answer approve(UUID content, String contentHash, String note) {
        return post(APPROVAL, "approvals/" + content + "/approve", Map.of("contentHash", contentHash, "note", note));
    }

    /** Where the policy asks for the checklist. */
    default Answer approve(UUID content, String contentHash, Map<String, Boolean> checklist) {
        return post(
                APPROVAL,
                "approvals/" + content + "/approve",
                Map.of("contentHash", contentHash, "checklist", checklist));
    }

    default Answer requestRevision(UUID content, String contentHash, Forms.Note... notes) {
        return post(
                APPROVAL,
                "approvals/" + content + "/request-revision",
                Map.of("contentHash", contentHash, "notes", List.of(notes)));
    }

    default Answer comment(UUID content, String text) {
        return post(APPROVAL, "approvals/" + content + "/comments", Map.of("text", text));
    }

    default Answer approval(UUID content) {
        return get(APPROVAL, "approvals/" + content);
    }

    default Answer approvals(String... filters) {
        return get(APPROVAL, Requests.list("approvals", filters));
    }

    default Answer delegate(Forms.Delegation delegation) {
        return post(APPROVAL, "delegations", delegation);
    }

    default Answer delegation(UUID delegation) {
        return get(APPROVAL, "delegations/" + delegation);
    }

    default Answer delegations(String... filters) {
        return get(APPROVAL, Requests.list("delegations", filters));
    }

    default Answer revoke(UUID delegation) {
        return ifMatch(delegation(delegation).etag()).delete(APPROVAL, "delegations/" + delegation);
    }

    default Answer policy() {
        return get(APPROVAL, "policy");
    }

    default Answer setPolicy(boolean checklist, String... approvalChain) {
        return ifMatch(policy().etag())
                .put(APPROVAL, "policy", Map.of("approvalChain", List.of(approvalChain), "checklist", checklist));
    }

    /** The request of that revision, as soon as it waits for that stage; has {@code contentHash} and {@code design}. */
    default Answer awaitStage(UUID content, int revision, String stage) {
        return Waiting.until(
                "revision " + revision + " of " + content + " waits for " + stage,
                () -> approval(content),
                seen -> seen.number("revision") == revision
                        && seen.text("stage").equals(stage));
    }

    /** The newest request, as soon as it has that status. */
    default Answer awaitApproval(UUID content, String status) {
        return Waiting.until(
                "approval of " + content + " is " + status, () -> approval(content), seen -> seen.text("status")
                        .equals(status));
    }
}
