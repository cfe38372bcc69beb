package id.alurkonten.publishing.publication;

import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.Design;
import id.alurkonten.publishing.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an officer needs to upload a content by hand.
 *
 * @param caption the whole text to copy, hashtags included
 * @param postTitle the title for platforms that have one
 */
public record UploadKit(
        UUID publicationId,
        UUID contentId,
        Channel channel,
        String title,
        Optional<String> postTitle,
        String caption,
        List<String> hashtags,
        List<Design.Medium> files) {

    static UploadKit of(Publication publication, Approval approval) {
        Design design = approval.readDesign();
        Design.Variant variant = design.variantFor(publication.channel());
        return new UploadKit(
                publication.id(),
                publication.contentId(),
                publication.channel(),
                publication.title(),
                Optional.ofNullable(variant.title()),
                captionOf(variant),
                variant.hashtags(),
                design.media());
    }

    private static String captionOf(Design.Variant variant) {
        return Stream.of(variant.caption(), String.join(" ", variant.hashtags()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
