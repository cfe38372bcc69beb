package id.alurkonten.production.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.limits.ChannelLimits;
import id.alurkonten.production.limits.Severity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be written on each channel that is known. */
@Schema(name = "TextLimits")
record LimitsView(List<ChannelLimitsView> channels) {

    @Schema(name = "ChannelTextLimits")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelLimitsView(Channel channel, CaptionLimit caption, Integer titleMax, HashtagLimit hashtags) {}

    /**
     * @param urlWeight what a link counts; where given, letters count as X counts them
     * @param fold so many characters are seen before a reader asks for the rest; absent where all of it is
     */
    @Schema(name = "CaptionLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaptionLimit(int max, Severity severity, Integer urlWeight, boolean emojiAsUtf8Bytes, Integer fold) {}

    @Schema(name = "HashtagLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HashtagLimit(int max, Severity severity, Integer recommended) {}

    static ChannelLimitsView of(Channel channel, ChannelLimits limits) {
        ChannelLimits.Caption caption = limits.caption();
        ChannelLimits.Hashtags hashtags = limits.hashtags();
        return new ChannelLimitsView(
                channel,
                caption == null
                        ? null
                        : new CaptionLimit(
                                caption.max(),
                                caption.severity(),
                                caption.urlWeight(),
                                caption.emojiAsUtf8Bytes(),
                                caption.fold()),
                titleMax(limits),
                hashtags == null
                        ? null
                        : new HashtagLimit(hashtags.max(), hashtags.severity(), hashtags.recommended()));
    }

    private static Integer titleMax(ChannelLimits limits) {
        if (limits.title() != null) {
            return limits.title().max();
        }
        return limits.photos() == null ? null : limits.photos().titleMax();
    }
}
