package id.alurkonten.publishing.channel;

import id.alurkonten.kit.problem.ProblemException;
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

    /**
     * Sets the channel anew.
     *
     * @throws ProblemException 400 for mode API, which this version does not have, and for credentials, which nobody
     *     needs for uploading by hand and which must therefore not lie about here
     */
    public void change(ChannelMode mode, String account, boolean withCredentials, String by, Instant now) {
        ProblemException refusal = ProblemException.validation();
        if (mode == ChannelMode.API) {
            refusal.violation("mode", "channel.api-not-available");
        }
        if (withCredentials) {
            refusal.violation("credentials", "channel.no-credentials-for-manual");
        }
        if (refusal.hasViolations()) {
            throw refusal;
        }
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
