package id.alurkonten.production.limits;

import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The files of a post, held against the limits of one channel. */
final class MediaCheck {

    private static final int MILLIS = 1000;

    private final Channel channel;
    private final String variantField;
    private final ContentFormat format;
    private final List<PostMedia> main;
    private final List<Finding> findings = new ArrayList<>();

    MediaCheck(Channel channel, String variantField, ContentFormat format, List<PostMedia> main) {
        this.channel = channel;
        this.variantField = variantField;
        this.format = format;
        this.main = main;
    }

    List<Finding> against(ChannelLimits limits) {
        if (limits.image() != null) {
            images(limits.image());
        }
        if (limits.video() != null) {
            videos(limits.video());
        }
        if (limits.carousel() != null) {
            carousel(limits.carousel());
        }
        if (limits.photos() != null
                && videos().isEmpty()
                && main.size() > limits.photos().max()) {
            add(
                    Rule.IMAGE_COUNT,
                    limits.photos().severity(),
                    "media",
                    main.size(),
                    limits.photos().max());
        }
        return findings;
    }

    private void images(ChannelLimits.Image limit) {
        List<PostMedia> images =
                main.stream().filter(file -> file.object().isImage()).toList();
        images.forEach(image -> image(image, limit));
        if (limit.max() != null && images.size() > limit.max()) {
            add(Rule.IMAGE_COUNT, limit.severity(), "media", images.size(), limit.max());
        }
    }

    private void image(PostMedia image, ChannelLimits.Image limit) {
        MediaObject object = image.object();
        type(Rule.IMAGE_TYPE, image, limit.types(), limit.severity());
        bytes(Rule.IMAGE_BYTES, image, limit.maxBytes(), limit.severity());
        if (object.width() == null || object.height() == null) {
            return;
        }
        BigDecimal aspect =
                BigDecimal.valueOf(object.width()).divide(BigDecimal.valueOf(object.height()), MathContext.DECIMAL64);
        boolean tooTall = limit.minAspect() != null && aspect.compareTo(limit.minAspect()) < 0;
        boolean tooWide = limit.maxAspect() != null && aspect.compareTo(limit.maxAspect()) > 0;
        if (tooTall || tooWide) {
            add(
                    Rule.IMAGE_ASPECT,
                    limit.severity(),
                    image.field(),
                    object.width() + "×" + object.height(),
                    limit.minAspect() == null ? 0 : limit.minAspect(),
                    limit.maxAspect() == null ? "∞" : limit.maxAspect());
        }
    }

    private void videos(ChannelLimits.Video limit) {
        List<PostMedia> videos = videos();
        videos.forEach(video -> video(video, limit));
        if (limit.max() != null && videos.size() > limit.max()) {
            add(Rule.VIDEO_COUNT, limit.severity(), "media", videos.size(), limit.max());
        }
        if (limit.required() && videos.isEmpty()) {
            add(Rule.VIDEO_REQUIRED, limit.severity(), variantField);
        }
    }

    private void video(PostMedia video, ChannelLimits.Video limit) {
        type(Rule.VIDEO_TYPE, video, limit.types(), limit.severity());
        bytes(Rule.VIDEO_BYTES, video, limit.maxBytes(), limit.severity());
        if (limit.minSeconds() == null && limit.maxSeconds() == null) {
            return;
        }
        long min = limit.minSeconds() == null ? 0 : limit.minSeconds();
        long max = limit.maxSeconds() == null ? Integer.MAX_VALUE : limit.maxSeconds();
        Long durationMs = video.object().durationMs();
        if (durationMs == null) {
            // recordings of browsers don't say how long they are: people must look
            add(Rule.VIDEO_SECONDS_UNKNOWN, Severity.WARN, video.field(), min, max);
        } else if (durationMs < min * MILLIS || durationMs > max * MILLIS) {
            add(Rule.VIDEO_SECONDS, limit.severity(), video.field(), durationMs / MILLIS, min, max);
        }
    }

    /** One file is a carousel only if that is what was planned. */
    private void carousel(ChannelLimits.Carousel limit) {
        boolean several = main.size() > 1 || format == ContentFormat.CAROUSEL;
        if (several && (main.size() < limit.min() || main.size() > limit.max())) {
            add(Rule.CAROUSEL_COUNT, limit.severity(), "media", main.size(), limit.min(), limit.max());
        }
    }

    private void type(Rule rule, PostMedia file, List<String> types, Severity severity) {
        if (!types.contains(file.object().mediaType())) {
            add(rule, severity, file.field(), file.object().mediaType(), String.join(", ", types));
        }
    }

    private void bytes(Rule rule, PostMedia file, Long maxBytes, Severity severity) {
        if (maxBytes != null && file.object().size() > maxBytes) {
            add(rule, severity, file.field(), file.object().size(), maxBytes);
        }
    }

    private List<PostMedia> videos() {
        return main.stream().filter(file -> file.object().isVideo()).toList();
    }

    private void add(Rule rule, Severity severity, String field, Object... arguments) {
        findings.add(new Finding(channel, rule, severity, field, List.of(arguments)));
    }
}
