package id.alurkonten.desk.production;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.ProductionApi.ChannelTextLimits;
import id.alurkonten.desk.client.ProductionApi.Finding;
import java.util.List;

/**
 * What is written for one channel, with the names of its fields.
 *
 * @param limits null where they aren't known
 * @param findings what the service found in the version that was saved last
 */
public record ChannelRow(int number, Channel channel, ChannelTextLimits limits, List<Finding> findings) {

    public String channelName() {
        return DesignForm.variant(number, "channel");
    }

    public String caption() {
        return DesignForm.variant(number, "caption");
    }

    public String title() {
        return DesignForm.variant(number, "title");
    }

    public String hashtags() {
        return DesignForm.variant(number, "hashtags");
    }

    /** Whether a post on this channel has a title of its own; where that isn't known, it may. */
    public boolean isTitled() {
        return limits == null || limits.titleMax() != null;
    }

    public boolean isCounted() {
        return limits != null && limits.caption() != null;
    }
}
