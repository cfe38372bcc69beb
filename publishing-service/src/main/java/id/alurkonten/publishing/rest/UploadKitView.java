package id.alurkonten.publishing.rest;

import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.channel.ChannelSetting;
import id.alurkonten.publishing.publication.UploadKit;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer needs to upload a content by hand. */
@Schema(name = "UploadKit", description = "Perlengkapan unggah manual: teks untuk disalin, berkas untuk disimpan")
record UploadKitView(
        UUID publicationId,
        UUID contentId,
        Channel channel,
        @Schema(description = "Judul kerja") String title,

        @Schema(description = "Judul di kanal yang memilikinya, misalnya YouTube")
        String postTitle,

        @Schema(description = "Seluruh teks untuk disalin, termasuk tagar")
        String caption,

        List<String> hashtags,
        List<FileView> files,

        @Schema(description = "Akun tujuan: nama atau tautan")
        String account,

        @Schema(description = "Halaman unggah kanal") URI uploadPage,
        @Schema(description = "Seluruh paket arsip (ZIP)") String packageHref) {

    /** A file to save and upload, in this order. */
    @Schema(name = "UploadFile", description = "Berkas untuk diunggah, menurut urutan")
    record FileView(String sha256, String href, String role, String altText) {}

    static UploadKitView of(UploadKit kit, ChannelSetting setting) {
        return new UploadKitView(
                kit.publicationId(),
                kit.contentId(),
                kit.channel(),
                kit.title(),
                kit.postTitle().orElse(null),
                kit.caption(),
                kit.hashtags(),
                kit.files().stream()
                        .map(file -> new FileView(
                                file.sha256(), "/api/v1/media/" + file.sha256(), file.role(), file.altText()))
                        .toList(),
                setting.account().orElse(null),
                kit.channel().uploadPage(),
                "/api/v1/archive/" + kit.contentId() + "/package");
    }
}
