package id.alurkonten.production.limits;

import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Variant;
import java.util.ArrayList;
import java.util.List;

/** What is said on one channel, held against its limits. */
final class TextCheck {

    private final Variant variant;
    private final String field;
    private final ContentFormat format;
    private final boolean photosAlone;
    private final List<Finding> findings = new ArrayList<>();

    TextCheck(Variant variant, String field, ContentFormat format, List<PostMedia> main) {
        this.variant = variant;
        this.field = field;
        this.format = format;
        this.photosAlone =
                !main.isEmpty() && main.stream().allMatch(file -> file.object().isImage());
    }

    List<Finding> against(ChannelLimits limits) {
        if (limits.caption() != null) {
            caption(limits.caption());
        }
        if (limits.title() != null) {
            title(limits.title());
        }
        if (limits.hashtags() != null) {
            hashtags(limits.hashtags());
        }
        if (limits.photos() != null && photosAlone) {
            photoTitle(limits.photos());
        }
        return findings;
    }

    /** Hashtags are part of the text that the platform counts; of a thread the longest post tells. */
    private void caption(ChannelLimits.Caption limit) {
        int length =
                variant.posts(format).stream().mapToInt(limit::lengthOf).max().orElse(0);
        if (length > limit.max()) {
            add(Rule.CAPTION_LENGTH, limit.severity(), "caption", length, limit.max());
        }
    }

    private void title(ChannelLimits.Title limit) {
        if (variant.title() == null || variant.title().isBlank()) {
            add(Rule.TITLE_REQUIRED, limit.severity(), "title");
        } else if (TextLength.characters(variant.title()) > limit.max()) {
            add(Rule.TITLE_LENGTH, limit.severity(), "title", TextLength.characters(variant.title()), limit.max());
        }
    }

    private void hashtags(ChannelLimits.Hashtags limit) {
        int count = variant.hashtags().size();
        if (count > limit.max()) {
            add(Rule.HASHTAG_COUNT, limit.severity(), "hashtags", count, limit.max());
        } else if (limit.recommended() != null && count > limit.recommended()) {
            add(Rule.HASHTAG_RECOMMENDED, Severity.WARN, "hashtags", count, limit.recommended());
        }
    }

    private void photoTitle(ChannelLimits.Photos limit) {
        if (limit.titleMax() != null && variant.title() != null) {
            int length = TextLength.characters(variant.title());
            if (length > limit.titleMax()) {
                add(Rule.TITLE_LENGTH, limit.severity(), "title", length, limit.titleMax());
            }
        }
    }

    private void add(Rule rule, Severity severity, String part, Object... arguments) {
        findings.add(new Finding(variant.channel(), rule, severity, field + "." + part, List.of(arguments)));
    }
}
