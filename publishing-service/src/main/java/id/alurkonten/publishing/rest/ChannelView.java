package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelMode;
import id.alurkonten.publishing.channel.ChannelSetting;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a channel is set. Never shows credentials. */
@Schema(name = "ChannelSetting", description = "Pengaturan kanal")
record ChannelView(
        Channel channel,
        ChannelMode mode,

        @Schema(description = "Nama atau tautan akun", examples = "https://www.instagram.com/dpmptspjabar")
        String account,

        Instant updatedAt,
        String updatedBy) {

    static ChannelView of(ChannelSetting setting) {
        return new ChannelView(
                setting.channel(),
                setting.mode(),
                setting.account().orElse(null),
                setting.updatedAt(),
                setting.updatedBy());
    }
}
