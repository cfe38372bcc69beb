package id.alurkonten.publishing.publication;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.StepCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happened to a content at the publishing desk. */
public sealed interface FolderEvent {

    Stamp stamp();

    /** It lies in the archive, written and read back: step 8 is over. */
    record Archived(
            Stamp stamp, int revision, UUID archiveId, String packageSha256, String contentHash, String classification)
            implements FolderEvent {}

    /** It is to be seen on a channel: step 9 is over there, and altogether if it is complete. */
    record Published(Stamp stamp, int revision, Channel channel, Confirmation proof, boolean complete)
            implements FolderEvent {}

    /** An upload to a channel failed. */
    record Failed(Stamp stamp, int revision, Channel channel, String reason) implements FolderEvent {}

    /** It was taken away from a channel again. */
    record TakenDown(Stamp stamp, Channel channel, String reason) implements FolderEvent {}

    /** A cancel came after an upload to this channel had begun. */
    record CancellationRefused(Stamp stamp, Channel channel) implements FolderEvent {}

    /** Step 8, or step 9 on a channel, is not over though its time is. */
    record Overdue(Stamp stamp, StepCode step, int revision, Instant dueAt, Optional<Channel> channel)
            implements FolderEvent {}
}
