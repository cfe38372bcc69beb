package id.alurkonten.publishing.archive;

import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.Design;
import id.alurkonten.publishing.channel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A content in the archive (Arsip, step 8). All but where the paper stands and how long it is kept is for ever. */
@Entity
@Table(name = "archive_record")
public class ArchiveRecord {

    @Id
    private UUID archiveId;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID contentId;

    private UUID planId;
    private int revision;
    private String title;
    private String format;
    private String contentHash;
    private String captions;
    private String[] channels;
    private String location;
    private String packageSha256;
    private long packageSize;
    private Instant approvedAt;
    private Instant archivedAt;
    private String classification;
    private String retention;
    private String physicalLocation;

    protected ArchiveRecord() {}

    /** The record of a package that was written and read back. */
    static ArchiveRecord of(
            Approval approval, String location, ArchiveStore.Kept kept, Instant archivedAt, ArchiveConfig config) {
        Design design = approval.readDesign();
        ArchiveRecord record = new ArchiveRecord();
        record.archiveId = UuidCreator.getTimeOrderedEpochPlus1();
        record.contentId = approval.contentId();
        record.planId = approval.planId();
        record.revision = approval.revision();
        record.title = approval.title();
        record.format = approval.format();
        record.contentHash = approval.contentHash();
        record.captions = design.variants().stream()
                .map(variant -> variant.caption() + " " + String.join(" ", variant.hashtags()))
                .distinct()
                .collect(Collectors.joining("\n"));
        record.channels = design.channels().stream().map(Channel::name).toArray(String[]::new);
        record.location = location;
        record.packageSha256 = kept.sha256();
        record.packageSize = kept.size();
        record.approvedAt = approval.approvedAt();
        record.archivedAt = archivedAt;
        record.classification = config.classification();
        record.retention = config.retentionOf(config.classification()).orElse(null);
        return record;
    }

    /** Fills in what is known of it later; what is null stays as it is. */
    void describe(String newClassification, String newRetention, String newPhysicalLocation) {
        classification = newClassification == null ? classification : newClassification;
        retention = newRetention == null ? retention : newRetention;
        physicalLocation = newPhysicalLocation == null ? physicalLocation : newPhysicalLocation;
    }

    public UUID archiveId() {
        return archiveId;
    }

    public long version() {
        return version;
    }

    public UUID contentId() {
        return contentId;
    }

    public UUID planId() {
        return planId;
    }

    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public String format() {
        return format;
    }

    public String contentHash() {
        return contentHash;
    }

    public List<Channel> channels() {
        return Arrays.stream(channels).map(Channel::valueOf).toList();
    }

    /** The words of all channels, in which it is searched for. */
    public String captions() {
        return captions;
    }

    /** Its place in the archive store, relative to the store. */
    public String location() {
        return location;
    }

    public String packageSha256() {
        return packageSha256;
    }

    /** Bytes. */
    public long packageSize() {
        return packageSize;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public String classification() {
        return classification;
    }

    public Optional<String> retention() {
        return Optional.ofNullable(retention);
    }

    /** Where the paper stands. */
    public Optional<String> physicalLocation() {
        return Optional.ofNullable(physicalLocation);
    }
}
