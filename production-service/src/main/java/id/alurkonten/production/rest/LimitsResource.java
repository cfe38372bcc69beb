package id.alurkonten.production.rest;

import id.alurkonten.production.design.Channel;
import id.alurkonten.production.limits.PlatformLimits;
import id.alurkonten.sop.QualityStandard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platforms accept, for whoever counts along while a caption is being written. */
@Path("/api/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batas platform", description = "Panjang takarir, judul, dan tagar yang diterima setiap kanal")
public class LimitsResource {

    private final PlatformLimits limits;
    private final QualityStandard standard;
    private final Clock clock;

    LimitsResource(PlatformLimits limits, QualityStandard standard, Clock clock) {
        this.limits = limits;
        this.standard = standard;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.HUMAS, Roles.KOORDINATOR, Roles.SEKRETARIS, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listTextLimits",
            summary = "Batas teks setiap kanal",
            description = "Yang menentukan tetap pemeriksaan desain saat versi disimpan.")
    @APIResponse(responseCode = "200", description = "Kanal yang dikenal, masing-masing dengan batasnya")
    public LimitsView list(@QueryParam("at") @Parameter(description = "Saat tayang; tanpa ini sekarang") Instant at) {
        LocalDate day = LocalDate.ofInstant(
                at == null ? clock.instant() : at, standard.calendar().zone());
        return new LimitsView(Stream.of(Channel.values())
                .flatMap(channel -> limits.of(channel, day).map(known -> LimitsView.of(channel, known)).stream())
                .toList());
    }
}
