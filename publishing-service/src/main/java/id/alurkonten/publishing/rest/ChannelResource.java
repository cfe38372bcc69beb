package id.alurkonten.publishing.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelSetting;
import id.alurkonten.publishing.channel.ChannelSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The channels and their accounts. */
@Path("/api/v1/channels/{channel}")
@Tag(name = "Kanal", description = "Cara dan akun unggahan setiap kanal")
public class ChannelResource {

    private final ChannelSettings settings;
    private final SignedIn person;
    private final Clock clock;

    ChannelResource(ChannelSettings settings, SignedIn person, Clock clock) {
        this.settings = settings;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({SignedIn.HUMAS, SignedIn.KOORDINATOR, SignedIn.SEKRETARIS, SignedIn.ADMIN, SignedIn.AUDITOR})
    @Operation(operationId = "getChannel", summary = "Membaca pengaturan kanal")
    @APIResponse(responseCode = "200", description = "Pengaturannya, dengan ETag")
    public RestResponse<ChannelView> get(@PathParam("channel") Channel channel) {
        return answer(settings.of(channel));
    }

    @PUT
    @Command
    @RolesAllowed(SignedIn.ADMIN)
    @Operation(
            operationId = "setChannel",
            summary = "Mengatur kanal",
            description = "Mode API belum tersedia dan ditolak; pada mode MANUAL kredensial tidak disimpan.")
    @APIResponse(responseCode = "200", description = "Pengaturan yang baru, dengan ETag")
    public RestResponse<ChannelView> set(
            @PathParam("channel") Channel channel,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChannelRequest request) {
        return answer(settings.change(
                channel, ifMatch, request.mode(), request.account(), request.credentials() != null, person.id()));
    }

    @GET
    @Path("/check")
    @RolesAllowed(SignedIn.ADMIN)
    @Operation(operationId = "checkChannel", summary = "Memeriksa akun kanal")
    @APIResponse(responseCode = "200", description = "Apakah kanal siap, dan apa yang salah bila tidak")
    public ChannelCheckView check(@PathParam("channel") Channel channel, @Context HttpHeaders headers) {
        ChannelSetting setting = settings.of(channel);
        String key = setting.account().isPresent() ? "channel.check.manual" : "channel.check.manual-without-account";
        String message = Messages.ofKit()
                .text(Messages.choose(headers), key, setting.account().orElse(""));
        return new ChannelCheckView(channel, setting.mode(), true, message, clock.instant());
    }

    private static RestResponse<ChannelView> answer(ChannelSetting setting) {
        return ResponseBuilder.ok(ChannelView.of(setting))
                .header(HttpHeaders.ETAG, Preconditions.etag(setting.version()))
                .build();
    }
}
