package id.alurkonten.publishing.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.media.MediaObject;
import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.publishing.approval.Approval;
import id.alurkonten.publishing.approval.Design;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Procedure;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the archive package of an approved content: the files, {@code content.json} with the design and who decided,
 * and the control sheet up to the approval. Step 8's own record can't be inside of the package that it vouches for: it
 * names the package's hash, and is on the sheet that goes on.
 */
@ApplicationScoped
class PackageMaker {

    private static final ObjectWriter PRETTY = EventJson.mapper().writerWithDefaultPrettyPrinter();

    private final MediaStore media;
    private final QualityStandard standard;
    private final ArchiveConfig config;

    PackageMaker(MediaStore media, QualityStandard standard, ArchiveConfig config) {
        this.media = media;
        this.standard = standard;
        this.config = config;
    }

    /**
     * Lays the package out; its files are read when it is written.
     *
     * @param requestedAt when it became this desk's to archive: the bagging date, the same at every attempt
     * @throws MissingMedia if a file is not in the media store (yet)
     */
    Bag make(Approval approval, ControlSheet sheet, Instant requestedAt) {
        Bag bag = new Bag(nameOf(approval));
        for (Design.Medium medium : approval.readDesign().media()) {
            String sha256 = medium.sha256();
            MediaObject object = media.find(sha256).orElseThrow(() -> new MissingMedia(sha256));
            String name = sha256 + "." + extension(object.mediaType());
            // the stream itself throws if the bytes are not the ones that were approved
            bag.addPayload(name, sha256, object.size(), () -> media.open(sha256));
        }
        bag.addPayload("content.json", json(ContentFile.of(approval)).getBytes(StandardCharsets.UTF_8));
        bag.addTag("control-sheet.json", json(sheet));
        bag.addInfo(info(approval, requestedAt));
        return bag;
    }

    /** The package's name, without {@code .zip}. */
    static String nameOf(Approval approval) {
        return approval.contentId() + "-r" + approval.revision();
    }

    private Map<String, String> info(Approval approval, Instant requestedAt) {
        Procedure procedure = standard.procedure();
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", procedure.agency());
        info.put("External-Description", approval.title());
        info.put("External-Identifier", approval.contentId().toString());
        info.put("Bag-Group-Identifier", approval.planId().toString());
        info.put("Bagging-Date", day(requestedAt).toString());
        info.put("SOP-Number", procedure.number());
        info.put("SOP-Title", procedure.title());
        info.put("Revision", String.valueOf(approval.revision()));
        info.put("Content-Hash", approval.contentHash());
        info.put("Approved-At", approval.approvedAt().toString());
        info.put("Scheduled-At", approval.scheduledAt().toString());
        info.put("Classification", config.classification());
        Optional<String> retention = config.retention();
        retention.ifPresent(years -> info.put("Retention", years));
        return info;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, standard.calendar().zone());
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> "jpg";
            case "video/quicktime" -> "mov";
            default -> mediaType.substring(mediaType.indexOf('/') + 1);
        };
    }

    private static String json(Object value) {
        try {
            return PRETTY.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
