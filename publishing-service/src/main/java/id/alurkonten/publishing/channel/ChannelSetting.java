package id.alurkonten.publishing.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** How, and on which account, a channel is published on. */
@Entity
@Table(name = "channel_setting")
public class ChannelSetting {

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ChannelMode mode;

    private String account;
    private Instant updatedAt;
    private String updatedBy;

    protected ChannelSetting() {}

    /** Sets the channel anew. */
    void change(ChannelMode mode, String account, String by, Instant now) {
        this.mode = mode;
        this.account = account;
        this.updatedAt = now;
        this.updatedBy = by;
    }

    public Channel channel() {
        return channel;
    }

    public long version() {
        return version;
    }

    public ChannelMode mode() {
        return mode;
    }

    /** Its name or link, as the admin wrote it. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }
}
