package id.alurkonten.publishing.publication;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelSettings;
import id.alurkonten.publishing.channel.PostLinks;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** What officers do with publications (step 9). */
@ApplicationScoped
public class PublicationService {

    private final ContentFolders folders;
    private final Publications publications;
    private final MediaStore media;
    private final ChannelSettings channels;
    private final QualityStandard standard;
    private final Event<FolderEvent> events;

    PublicationService(
            ContentFolders folders,
            Publications publications,
            MediaStore media,
            ChannelSettings channels,
            QualityStandard standard,
            Event<FolderEvent> events) {
        this.folders = folders;
        this.publications = publications;
        this.media = media;
        this.channels = channels;
        this.standard = standard;
        this.events = events;
    }

    @Transactional
    public Page<Publication> page(PublicationFilter filter, int page, int size) {
        return publications.page(filter, page, size);
    }

    /**
     * The publication with that id.
     *
     * @throws ProblemException 404 if there is none
     */
    @Transactional
    public Publication get(UUID id) {
        return publications.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** What an officer needs to upload it by hand. */
    @Transactional
    public UploadKit kit(UUID id) {
        Publication publication = get(id);
        ContentFolder folder = folders.findById(publication.contentId());
        return UploadKit.of(publication, folder.approval().orElseThrow());
    }

    /**
     * Settles that it is to be seen on its channel.
     *
     * @throws ProblemException 400 if the proof doesn't hold, 409 if there is nothing to confirm
     */
    @Transactional
    public Publication confirm(UUID id, Confirmation confirmation, Actor actor) {
        ContentFolder folder = lock(id);
        Publication publication = folder.publication(id);
        publication.status().after(PublicationCommand.CONFIRM);
        Instant now = folders.now();
        Confirmation proof = new Confirmation(
                confirmation.url(),
                confirmation.evidence(),
                confirmation.publishedAt().truncatedTo(ChronoUnit.MILLIS));
        requireProof(proof, publication.channel(), folder, now);
        events.fire(folder.confirm(id, proof, actor, now, standard));
        return publication;
    }

    private void requireProof(Confirmation proof, Channel channel, ContentFolder folder, Instant now) {
        ProblemException refusal = ProblemException.validation();
        requireLinkOf(channel, URI.create(proof.url()), refusal);
        if (proof.publishedAt().isAfter(now)) {
            refusal.violation("publishedAt", "publication.published-in-future");
        }
        // rule 7: the archive comes before the upload; people tell the time by the minute
        Instant archivedAt = folder.archivedAt().orElseThrow();
        if (proof.publishedAt().isBefore(archivedAt.truncatedTo(ChronoUnit.MINUTES))) {
            refusal.violation("publishedAt", "publication.published-before-archived", archivedAt);
        }
        if (!isImage(proof.evidence())) {
            refusal.violation("evidence", "publication.evidence-not-an-image");
        }
        if (refusal.hasViolations()) {
            throw refusal;
        }
    }

    private void requireLinkOf(Channel channel, URI link, ProblemException refusal) {
        PostLinks links = PostLinks.of(channel);
        Optional<String> account = channels.of(channel).account();
        if (!links.matches(link)) {
            refusal.violation("url", "publication.link-not-of-channel", channel, links.example(account));
        }
        links.anothersThan(account, link)
                .ifPresent(another -> refusal.violation(
                        "url",
                        "publication.link-of-another-account",
                        another,
                        account.orElseThrow(),
                        links.example(account)));
    }

    private boolean isImage(String sha256) {
        return media.find(sha256).filter(MediaObject::isImage).isPresent();
    }

    /**
     * Settles that an upload whose outcome was lost is not to be seen: somebody has looked.
     *
     * @throws ProblemException 409 if nothing is unclear about it
     */
    @Transactional
    public Publication deny(UUID id, String reason, Actor actor) {
        ContentFolder folder = lock(id);
        events.fire(folder.deny(id, reason, actor, folders.now()));
        return folder.publication(id);
    }

    /** Tries a failed upload again, at once. */
    @Transactional
    public Publication retry(UUID id) {
        ContentFolder folder = lock(id);
        folder.retry(id);
        return folder.publication(id);
    }

    /**
     * Gives it another time.
     *
     * @throws ProblemException 400 if that time is over
     */
    @Transactional
    public Publication reschedule(UUID id, Instant scheduledAt) {
        ContentFolder folder = lock(id);
        folder.publication(id).status().after(PublicationCommand.RESCHEDULE);
        Instant at = scheduledAt.truncatedTo(ChronoUnit.MILLIS);
        if (!at.isAfter(folders.now())) {
            throw ProblemException.invalid("scheduledAt", "publication.scheduled-in-past");
        }
        folder.reschedule(id, at, standard);
        return folder.publication(id);
    }

    /**
     * Records that it was taken away from its platform.
     *
     * @throws ProblemException 403 if an officer had no part in the content: only its own plan's
     */
    @Transactional
    public Publication takeDown(UUID id, String reason, Optional<String> evidence, Actor actor) {
        ContentFolder folder = lock(id);
        if (actor.role() == Role.HUMAS && !folder.wasMadeBy(actor.id())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "publication.take-down-of-others");
        }
        folder.publication(id).status().after(PublicationCommand.TAKE_DOWN);
        if (evidence.isPresent() && !isImage(evidence.get())) {
            throw ProblemException.invalid("evidence", "publication.evidence-not-an-image");
        }
        events.fire(folder.takeDown(id, new TakeDown(folders.now(), reason, evidence), actor));
        return folder.publication(id);
    }

    /** The content comes first, then its publications: whoever locks does so in this order. */
    private ContentFolder lock(UUID publicationId) {
        UUID contentId = publications.contentOf(publicationId).orElseThrow(() -> notFound(publicationId));
        return folders.lock(contentId).orElseThrow(() -> notFound(publicationId));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "not-found.publication", id);
    }
}
