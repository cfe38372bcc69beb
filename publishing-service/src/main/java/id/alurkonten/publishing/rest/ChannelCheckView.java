package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a channel can be published on as it is set. */
@Schema(name = "ChannelCheck", description = "Hasil pemeriksaan kanal")
record ChannelCheckView(
        Channel channel,
        ChannelMode mode,
        boolean ok,

        @Schema(description = "Apa artinya, atau apa yang salah")
        String message,

        Instant checkedAt) {}
