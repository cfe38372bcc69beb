package id.alurkonten.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people fill in. A field that is null is left out. */
public final class Forms {

    private Forms() {}

    /** The head of a plan form. */
    public record Plan(String title, LocalDate periodStart, LocalDate periodEnd, List<UUID> researchIds) {}

    /** A line of a plan form. */
    public record Item(
            String title,
            String format,
            List<String> channels,
            Instant scheduledAt,
            String pillar,
            String theme,
            String brief,
            String caption,
            List<String> hashtags,
            List<String> references,
            String suggestedAssignee) {

        /** With no more than is required. */
        public static Item of(String title, String format, Instant scheduledAt, String... channels) {
            return new Item(
                    title, format, List.of(channels), scheduledAt, null, null, null, null, List.of(), List.of(), null);
        }

        public Item withTexts(String newBrief, String newCaption) {
            return new Item(
                    title,
                    format,
                    channels,
                    scheduledAt,
                    pillar,
                    theme,
                    newBrief,
                    newCaption,
                    hashtags,
                    references,
                    suggestedAssignee);
        }

        public Item scheduledAt(Instant newScheduledAt) {
            return new Item(
                    title,
                    format,
                    channels,
                    newScheduledAt,
                    pillar,
                    theme,
                    brief,
                    caption,
                    hashtags,
                    references,
                    suggestedAssignee);
        }
    }

    /** Step 4 for one item of a plan. */
    public record Assignment(UUID contentId, String assignee, String outline, Instant dueAt) {

        public Assignment(UUID contentId, String assignee, String outline) {
            this(contentId, assignee, outline, null);
        }
    }

    /** A version of a design; {@code note} is for colleagues and no part of the {@code contentHash}. */
    public record Design(List<Medium> media, List<Variant> variants, String note) {

        public Design(List<Medium> media, List<Variant> variants) {
            this(media, variants, null);
        }
    }

    /** A file of a design, by its hash. */
    public record Medium(String sha256, String altText, String role) {

        public static Medium main(String sha256, String altText) {
            return new Medium(sha256, altText, "MAIN");
        }
    }

    /** The words for one channel. */
    public record Variant(String channel, String caption, String title, List<String> hashtags) {

        public static Variant of(String channel, String caption, String... hashtags) {
            return new Variant(channel, caption, null, List.of(hashtags));
        }
    }

    /** What is to be mended, and where. */
    public record Note(String text, String media, Area area, Integer atMs) {

        public static Note of(String text) {
            return new Note(text, null, null, null);
        }

        public static Note on(String media, Area area, String text) {
            return new Note(text, media, area, null);
        }
    }

    /** A part of a picture, in fractions of its width and height. */
    public record Area(double x, double y, double width, double height) {}

    /** A stand-in for a role, both days included. {@code delegator} is for the admin to say. */
    public record Delegation(
            String role, String delegate, LocalDate from, LocalDate to, String basis, String delegator) {}
}
