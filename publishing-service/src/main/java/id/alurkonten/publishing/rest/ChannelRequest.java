package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.ChannelMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a channel is to be set. */
@Schema(name = "ChannelRequest", description = "Pengaturan kanal yang diminta")
record ChannelRequest(
        @Schema(description = "MANUAL: petugas mengunggah sendiri, lalu mengonfirmasi. API belum tersedia") @NotNull
        ChannelMode mode,

        @Schema(
                description = "Nama atau tautan akun; dikosongkan bila tidak disebut",
                examples = "https://www.instagram.com/dpmptspjabar")
        @Size(min = 1, max = 200)
        String account,

        @Schema(description = "Hanya ditulis, untuk mode API; pada mode MANUAL tidak boleh ada", writeOnly = true)
        Map<String, String> credentials) {}
