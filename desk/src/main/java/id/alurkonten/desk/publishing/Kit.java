package id.alurkonten.desk.publishing;

import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PublishingApi.PublicationDetail;
import id.alurkonten.desk.client.PublishingApi.UploadKit;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Form;
import java.util.List;

/** What is needed to put one content on one channel, and what has become of it. */
public record Kit(
        PublicationDetail publication,
        Part<UploadKit> kit,
        List<Shown> files,
        boolean performer,
        Form confirm,
        Form reschedule) {

    public boolean isConfirmable() {
        return performer && publication.allowed().contains("confirm");
    }

    public boolean isRetriable() {
        return performer && publication.allowed().contains("retry");
    }

    public boolean isDeniable() {
        return performer && publication.allowed().contains("deny");
    }

    public boolean isReschedulable() {
        return performer && publication.allowed().contains("reschedule");
    }

    /** As it is pasted: the caption, then what of the hashtags isn't in it yet. */
    public String text() {
        UploadKit what = kit.value();
        String missing = String.join(
                " ",
                what.hashtags().stream()
                        .filter(tag -> !what.caption().contains(tag))
                        .toList());
        return missing.isEmpty() ? what.caption() : what.caption() + "\n\n" + missing;
    }

    public String tone() {
        return switch (publication.status()) {
            case PUBLISHED -> "good";
            case FAILED, UNKNOWN -> "bad";
            case CANCELLED, TAKEN_DOWN -> "quiet";
            case SCHEDULED, AWAITING_CONFIRMATION, IN_PROGRESS -> "busy";
        };
    }

    public List<String> confirmFields() {
        return List.of("url", "evidence", "publishedAt");
    }

    public List<String> rescheduleFields() {
        return List.of("scheduledAt", "reason");
    }
}
