package id.alurkonten.publishing.channel;

import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The channels and how they are set. Every channel has its row from the start. */
@ApplicationScoped
public class ChannelSettings {

    private final EntityManager entities;
    private final Clock clock;

    ChannelSettings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public ChannelSetting of(Channel channel) {
        ChannelSetting setting = entities.find(ChannelSetting.class, channel);
        if (setting == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "not-found.channel", channel);
        }
        return setting;
    }

    /** Whether a channel is published on through its API. */
    @Transactional
    public boolean isApi(Channel channel) {
        return of(channel).mode() == ChannelMode.API;
    }

    /** Sets a channel anew, if the caller has seen how it is set now. */
    @Transactional
    public ChannelSetting change(Channel channel, String ifMatch, ChannelMode mode, String account, String by) {
        ChannelSetting setting = of(channel);
        Preconditions.require(ifMatch, setting.version());
        setting.change(mode, account, by, clock.instant());
        entities.flush();
        return setting;
    }
}
