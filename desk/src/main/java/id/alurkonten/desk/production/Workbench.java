package id.alurkonten.desk.production;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.ProductionApi.ChannelTextLimits;
import id.alurkonten.desk.client.ProductionApi.DesignVersion;
import id.alurkonten.desk.client.ProductionApi.Finding;
import id.alurkonten.desk.client.ProductionApi.RequestedRevision;
import id.alurkonten.desk.client.ProductionApi.TaskDetail;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.media.Shown;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.preview.Post;
import java.util.ArrayList;
import java.util.List;

/**
 * One task as its page shows it.
 *
 * @param mine whether the person who looks is its assignee
 * @param files of the design that is being made
 * @param posts how each channel would show what is written, in the channels' order
 * @param pinned the files that the latest request for revision speaks of
 */
public record Workbench(
        TaskDetail task,
        boolean mine,
        Part<TextLimits> limits,
        List<Shown> files,
        List<Shown> pinned,
        Form start,
        Form material,
        Form design,
        List<Post> posts) {

    public boolean isStartable() {
        return mine && task.allowed().contains("start");
    }

    public boolean isOpen() {
        return mine && task.allowed().contains("versions");
    }

    public boolean isReadyPossible() {
        return mine && task.allowed().contains("ready");
    }

    /** The latest request for revision, while it is being answered; null if there is none. */
    public RequestedRevision requested() {
        List<RequestedRevision> all = task.revisionRequests();
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public List<MediaRow> rows() {
        List<MediaRow> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            rows.add(new MediaRow(i, files.get(i), i == 0, i == files.size() - 1));
        }
        return rows;
    }

    public List<ChannelRow> channels() {
        List<ChannelRow> rows = new ArrayList<>();
        for (int i = 0; i < task.channels().size(); i++) {
            Channel channel = task.channels().get(i);
            rows.add(new ChannelRow(i, channel, limitsOf(channel), findingsAt(channel)));
        }
        return rows;
    }

    public Post post(ChannelRow row) {
        return posts.get(row.number());
    }

    private ChannelTextLimits limitsOf(Channel channel) {
        return limits.found().stream()
                .flatMap(known -> known.channels().stream())
                .filter(known -> known.channel() == channel)
                .findFirst()
                .orElse(null);
    }

    private List<Finding> findingsAt(Channel channel) {
        return task.latest().map(DesignVersion::findings).stream()
                .flatMap(List::stream)
                .filter(finding -> finding.channel() == channel)
                .toList();
    }

    /** How many letters the caption has; a script counts on as the platform does. */
    public String lettersOf(ChannelRow row) {
        return Integer.toString(design.value(row.caption()).length());
    }

    public boolean isBlocked() {
        return task.latest().map(DesignVersion::findings).stream()
                .flatMap(List::stream)
                .anyMatch(Finding::blocks);
    }

    public List<String> designFields() {
        List<String> fields = new ArrayList<>(List.of("note"));
        rows().forEach(row -> fields.addAll(List.of(row.altText(), row.role())));
        channels().forEach(row -> fields.addAll(List.of(row.caption(), row.title(), row.hashtags())));
        return fields;
    }

    public List<String> materialFields() {
        return List.of("title", "text", "url", "media");
    }
}
