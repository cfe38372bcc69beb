package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelMode;
import id.alurkonten.publishing.channel.ChannelSetting;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a channel is set. Never shows credentials. */
@Schema(name = "ChannelSetting", description = "Pengaturan kanal")
record ChannelView(
        Channel channel,
        ChannelMode mode,

        @Schema(description = "Nama atau tautan akun", examples = "https://www.instagram.com/dpmptspjabar")
        String account,

        @Schema(description = "Mengapa platform tidak lagi menerima kredensial kanal ini; periksa dengan check")
        String problem,

        Instant updatedAt,
        String updatedBy) {

    static ChannelView of(ChannelSetting setting, Optional<String> refusal) {
        return new ChannelView(
                setting.channel(),
                setting.mode(),
                setting.account().orElse(null),
                refusal.orElse(null),
                setting.updatedAt(),
                setting.updatedBy());
    }
}
