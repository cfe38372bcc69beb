package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.ChannelMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a channel is to be set. */
@Schema(name = "ChannelRequest", description = "Pengaturan kanal yang diminta")
record ChannelRequest(
        @Schema(
                description =
                        "MANUAL: petugas mengunggah sendiri, lalu mengonfirmasi. API: sistem mengunggah lewat API platform")
        @NotNull
        ChannelMode mode,

        @Schema(
                description = "Nama atau tautan akun; dikosongkan bila tidak disebut",
                examples = "https://www.instagram.com/dpmptspjabar")
        @Size(min = 1, max = 200)
        String account,

        @Schema(
                description =
                        "Hanya ditulis, untuk mode API: accountId dan kredensial platform; tidak pernah dikembalikan. Pada mode MANUAL tidak boleh ada",
                writeOnly = true)
        @Size(max = 10)
        Map<String, String> credentials) {

    /** A record would show them. */
    @Override
    public String toString() {
        return "ChannelRequest[" + mode + ", " + account + "]";
    }
}
