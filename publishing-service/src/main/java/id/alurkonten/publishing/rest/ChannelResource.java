package id.alurkonten.publishing.rest;

import id.alurkonten.kit.http.Command;
import id.alurkonten.kit.http.Preconditions;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.publishing.channel.Accounts;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelMode;
import id.alurkonten.publishing.channel.ChannelSetting;
import id.alurkonten.publishing.channel.ChannelSettings;
import id.alurkonten.publishing.platform.ChannelCheck;
import id.alurkonten.publishing.platform.Connections;
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
    private final Connections connections;
    private final ChannelCheck check;
    private final Accounts accounts;
    private final SignedIn person;
    private final Clock clock;

    ChannelResource(
            ChannelSettings settings,
            Connections connections,
            ChannelCheck check,
            Accounts accounts,
            SignedIn person,
            Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.check = check;
        this.accounts = accounts;
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
            description =
                    "Pada mode API kredensial disimpan tersegel dan tidak pernah dikembalikan; yang sudah ada tetap"
                            + " berlaku bila tidak disebut lagi. Pada mode MANUAL kredensial ditolak.")
    @APIResponse(responseCode = "200", description = "Pengaturan yang baru, dengan ETag")
    public RestResponse<ChannelView> set(
            @PathParam("channel") Channel channel,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChannelRequest request) {
        Preconditions.require(ifMatch, settings.of(channel).version());
        if (request.mode() == ChannelMode.API) {
            connections.connect(channel, request.credentials());
        } else if (request.credentials() != null) {
            throw ProblemException.invalid("credentials", "channel.no-credentials-for-manual");
        }
        return answer(settings.change(channel, ifMatch, request.mode(), request.account(), person.id()));
    }

    @GET
    @Path("/check")
    @RolesAllowed(SignedIn.ADMIN)
    @Operation(operationId = "checkChannel", summary = "Memeriksa akun kanal")
    @APIResponse(responseCode = "200", description = "Apakah kanal siap, dan apa yang salah bila tidak")
    public ChannelCheckView check(@PathParam("channel") Channel channel, @Context HttpHeaders headers) {
        ChannelSetting setting = settings.of(channel);
        ChannelCheck.Verdict verdict = check.of(setting);
        String message = Messages.ofKit()
                .text(
                        Messages.choose(headers),
                        verdict.key(),
                        verdict.arguments().toArray());
        return new ChannelCheckView(channel, setting.mode(), verdict.ok(), message, clock.instant());
    }

    private RestResponse<ChannelView> answer(ChannelSetting setting) {
        return ResponseBuilder.ok(ChannelView.of(setting, accounts.refusal(setting.channel())))
                .header(HttpHeaders.ETAG, Preconditions.etag(setting.version()))
                .build();
    }
}
