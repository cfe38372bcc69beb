package id.alurkonten.desk.approval;

import id.alurkonten.desk.client.ApprovalApi.Approval;
import id.alurkonten.desk.client.ApprovalApi.PreviousRevision;
import id.alurkonten.desk.client.RevisionNote;
import id.alurkonten.desk.client.Variant;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.preview.Post;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One design on the desk of whoever decides, with the forms that they fill in. */
public record Review(
        Approval request,
        List<Shown> media,
        List<Shown> formerMedia,
        List<Post> posts,
        Form approve,
        Form revise,
        Form comment) {

    /** How its channel would show it. */
    public Post post(Variant variant) {
        return posts.stream()
                .filter(post -> post.channel() == variant.channel())
                .findFirst()
                .orElseThrow();
    }

    public boolean isMine() {
        return request.allowed() != null && request.allowed().contains("approve");
    }

    /** Whether a decision met another design than the one that was looked at. */
    public boolean isStale() {
        return approve.isRefusedFor("stale-design") || revise.isRefusedFor("stale-design");
    }

    public List<String> approveFields() {
        return List.of("note", "checklist");
    }

    public List<String> commentFields() {
        return List.of("text");
    }

    /** Those that show what is wrong with them themselves. */
    public List<String> reviseFields() {
        return rows().stream().flatMap(row -> NoteRow.of(row).all().stream()).toList();
    }

    public List<Integer> rows() {
        return NoteRows.numbers(revise);
    }

    /** The revision before this one, if there was one. */
    public PreviousRevision former() {
        return former(request).orElse(null);
    }

    static Optional<PreviousRevision> former(Approval request) {
        List<PreviousRevision> all = request.previousRevisions();
        return all == null ? Optional.empty() : all.stream().max(Comparator.comparingInt(PreviousRevision::revision));
    }

    /** What was asked for then. */
    public List<RevisionNote> formerNotes() {
        return former(request).stream()
                .flatMap(former -> former.stages().stream())
                .filter(stage -> stage.notes() != null)
                .flatMap(stage -> stage.notes().stream())
                .toList();
    }

    /** What changed in the text for a channel since the revision before; null where there is nothing to compare. */
    public List<TextChange> changes(Variant variant) {
        return former(request)
                .flatMap(former -> former.design().variants().stream()
                        .filter(older -> older.channel() == variant.channel())
                        .findFirst())
                .map(older -> TextChange.between(older.caption(), variant.caption()))
                .filter(changes -> changes.stream().anyMatch(change -> change.kind() != TextChange.Kind.SAME))
                .orElse(null);
    }
}
