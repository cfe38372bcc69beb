package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The agency's procedure as data: SOP 62/10/SEKRT/2023, "Pembuatan Konten Sosial Media". The text it was taken from
 * lies beside it as {@code sop-62-10-sekrt-2023.txt}.
 *
 * @param revisedOn null: blank in the source
 * @param approvedBy null: blank in the source
 * @param approvalChain the default stages of step 6, in order; an installation may configure another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Procedure(
        String number,
        String title,
        String titleEn,
        String agency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate issuedOn,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate effectiveFrom,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate revisedOn,
        String approvedBy,
        List<String> legalBasis,
        List<String> performerQualifications,
        List<String> equipment,
        String warning,
        String recording,
        List<Role> performers,
        List<Step> steps,
        List<Role> approvalChain) {

    public Procedure {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(titleEn, "titleEn");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(warning, "warning");
        Objects.requireNonNull(recording, "recording");
        legalBasis = List.copyOf(legalBasis);
        performerQualifications = List.copyOf(performerQualifications);
        equipment = List.copyOf(equipment);
        performers = List.copyOf(performers);
        steps = List.copyOf(steps);
        approvalChain = List.copyOf(approvalChain);
        if (!steps.stream().map(Step::code).toList().equals(List.of(StepCode.values()))) {
            throw new IllegalArgumentException("a procedure has each of the nine steps once, in order");
        }
    }

    /** The procedure that this module carries. */
    public static Procedure load() {
        try (InputStream resource = Procedure.class.getResourceAsStream("sop.yaml")) {
            return Json.YAML.readValue(resource, Procedure.class);
        } catch (IOException e) {
            throw new UncheckedIOException("sop.yaml of this module is unreadable", e);
        }
    }

    public Step step(StepCode code) {
        return steps.get(code.number() - 1);
    }
}
