package id.alurkonten.publishing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.StageDecision;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.CanonicalJson;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Output;
import id.alurkonten.sop.OutputKind;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.Role;
import id.alurkonten.sop.StepCode;
import id.alurkonten.sop.StepDraft;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A content as the approval desk hands it over: a true one, or with one thing about it forged. */
public final class ApprovedContent {

    public static final QualityStandard STANDARD = QualityStandard.load();

    public final UUID contentId = UuidCreator.getTimeOrderedEpochPlus1();
    public final UUID planId = UuidCreator.getTimeOrderedEpochPlus1();
    public final byte[] poster = picture(contentId.hashCode());
    private final Instant submittedAt = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    private List<Channel> channels = List.of(Channel.INSTAGRAM, Channel.FACEBOOK);
    private List<Role> chain = List.of(Role.KOORDINATOR, Role.SEKRETARIS);
    private List<String> deciders = List.of("koordinator", "sekretaris");
    private List<String> contributors = List.of("humas1", "humas3");
    private Instant scheduledAt = submittedAt.plus(30, ChronoUnit.DAYS);
    private String title = "Capaian Kinerja November 2026";
    private int revision = 1;
    private long sequence = 9;
    private UUID sheetOf = contentId;
    private String decidedHash;
    private String media;

    public static ApprovedContent content() {
        return new ApprovedContent();
    }

    public ApprovedContent on(Channel... some) {
        channels = List.of(some);
        return this;
    }

    public ApprovedContent titled(String text) {
        title = text;
        return this;
    }

    /** Its time has come. */
    public ApprovedContent due() {
        return scheduledAt(submittedAt);
    }

    public ApprovedContent scheduledAt(Instant at) {
        scheduledAt = at;
        return this;
    }

    public ApprovedContent revision(int number) {
        revision = number;
        return this;
    }

    public ApprovedContent sequence(long number) {
        sequence = number;
        return this;
    }

    public ApprovedContent decidedBy(String... persons) {
        deciders = List.of(persons);
        return this;
    }

    public ApprovedContent through(Role... stages) {
        chain = List.of(stages);
        return this;
    }

    public ApprovedContent madeBy(String... persons) {
        contributors = List.of(persons);
        return this;
    }

    /** The sheet of another content, whose design this one claims. */
    public ApprovedContent withTheSheetOf(UUID other) {
        sheetOf = other;
        return this;
    }

    /** The sheet says that another design was decided on. */
    public ApprovedContent decidedOn(String otherHash) {
        decidedHash = otherHash;
        return this;
    }

    /** A file that is not the poster. */
    public ApprovedContent withMedia(String sha256) {
        media = sha256;
        return this;
    }

    public ObjectNode design() {
        ObjectNode design = EventJson.mapper().createObjectNode();
        design.putArray("media")
                .addObject()
                .put("sha256", media == null ? sha256(poster) : media)
                .put("altText", "Sampul bertuliskan " + title)
                .put("role", "MAIN");
        ArrayNode variants = design.putArray("variants");
        for (Channel channel : channels) {
            ObjectNode variant = variants.addObject()
                    .put("channel", channel.name())
                    .put("caption", "Geser untuk membaca ringkasannya di " + channel + ".");
            variant.putArray("hashtags").add("#JabarTransparan").add("#DPMPTSPJabar");
            if (channel == Channel.YOUTUBE) {
                variant.put("title", "Capaian kinerja kami");
            }
        }
        return design;
    }

    public String contentHash() {
        return CanonicalJson.sha256(design());
    }

    private List<StageDecision> decisions() {
        List<StageDecision> decisions = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            decisions.add(new StageDecision(chain.get(i), deciders.get(i), null, decidedAt(i), null));
        }
        return decisions;
    }

    private Instant decidedAt(int stage) {
        // a moment ago: step 8 has only begun
        return submittedAt.plus(178L + stage, ChronoUnit.MINUTES);
    }

    public ControlSheet sheet() {
        Instant at = submittedAt;
        Instant ready = at.plus(60, ChronoUnit.MINUTES);
        String hash = decidedHash == null ? contentHash() : decidedHash;
        ControlSheet sheet = ControlSheet.empty()
                .append(step(StepCode.SUBMIT, 0, "humas1", Role.HUMAS, at, at, "plan:" + planId), STANDARD)
                .append(
                        step(
                                StepCode.ASSIGN,
                                0,
                                "koordinator",
                                Role.KOORDINATOR,
                                at,
                                at.plusSeconds(600),
                                "content:" + sheetOf),
                        STANDARD)
                .append(
                        step(
                                StepCode.PRODUCE,
                                1,
                                "humas3",
                                Role.HUMAS,
                                at.plusSeconds(900),
                                ready,
                                "version:1",
                                "hash:" + hash),
                        STANDARD);
        for (int i = 0; i < chain.size(); i++) {
            sheet = sheet.append(
                    StepDraft.ofStage(
                            revision,
                            chain.get(i),
                            new Actor(deciders.get(i), "Nama " + deciders.get(i), chain.get(i)),
                            i == 0 ? ready : decidedAt(i - 1),
                            decidedAt(i),
                            STANDARD.dueAt(StepCode.APPROVE, ready),
                            Output.of(OutputKind.DESIGN, "hash:" + hash, "decision:APPROVED")),
                    STANDARD);
        }
        return sheet;
    }

    private static StepDraft step(
            StepCode code, int revision, String who, Role role, Instant from, Instant to, String... refs) {
        return StepDraft.of(
                code,
                revision,
                new Actor(who, "Nama " + who, role),
                from,
                to,
                new Output(OutputKind.DESIGN, Arrays.asList(refs)));
    }

    public Approval approval() {
        List<StageDecision> decisions = decisions();
        return new Approval(
                contentId,
                planId,
                revision,
                title,
                "CAROUSEL",
                contentHash(),
                design(),
                decisions,
                contributors,
                scheduledAt,
                decisions.get(decisions.size() - 1).decidedAt());
    }

    /** As {@code ContentApproved} says it. */
    public ObjectNode event() {
        Approval approval = approval();
        ObjectNode event = EventJson.mapper().createObjectNode();
        event.put("contentId", contentId.toString()).put("planId", planId.toString());
        event.put("revision", revision).put("contentHash", approval.contentHash());
        event.set("design", approval.design());
        event.set("stages", EventJson.mapper().valueToTree(approval.stages()));
        event.set("contributors", EventJson.mapper().valueToTree(contributors));
        event.put("scheduledAt", scheduledAt.toString()).put("title", title).put("format", "CAROUSEL");
        event.put("occurredAt", approval.approvedAt().toString());
        event.set(
                "actor",
                EventJson.mapper().valueToTree(new Actor(deciders.get(deciders.size() - 1), "Nama", Role.SEKRETARIS)));
        event.set("controlSheet", sheet().toJson());
        return event.put("sequence", sequence);
    }

    /** As {@code ContentCancelled} says it. */
    public ObjectNode cancelled(long atSequence) {
        ObjectNode event = EventJson.mapper().createObjectNode();
        event.put("contentId", contentId.toString()).put("planId", planId.toString());
        event.put("reason", "Acara ditunda ke bulan Januari.")
                .put("occurredAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        event.set("actor", EventJson.mapper().valueToTree(new Actor("koordinator", "Koordinator", Role.KOORDINATOR)));
        event.set("controlSheet", sheet().toJson());
        return event.put("sequence", atSequence);
    }

    /** A picture that no other seed gives. */
    public static byte[] picture(int seed) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i, i, new Color(seed).getRGB());
        }
        return png(image);
    }

    /** Some 700 KB, which no compression makes less. */
    public static byte[] largePicture(int seed) {
        BufferedImage image = new BufferedImage(480, 480, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random(seed);
        for (int i = 0; i < 480 * 480; i++) {
            image.setRGB(i % 480, i / 480, noise.nextInt());
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
