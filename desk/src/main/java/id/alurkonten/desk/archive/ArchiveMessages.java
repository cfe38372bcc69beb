package id.alurkonten.desk.archive;

import id.alurkonten.desk.client.PublishingApi.ArchivePart;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the archive pages; English is in messages/archive_en.properties. */
@MessageBundle("archive")
public interface ArchiveMessages {

    @Message("Arsip")
    String title();

    @Message("Cari judul")
    String search_label();

    @Message("Kanal")
    String channel();

    @Message("Semua kanal")
    String all_channels();

    @Message("Cari")
    String search();

    @Message("{total} arsip")
    String total(long total);

    @Message("{total} arsip atau lebih; persempitlah pencarian")
    String total_or_more(long total);

    @Message("Tidak ada arsip yang cocok")
    String none();

    @Message("Konten diarsipkan sendiri setelah disetujui.")
    String none_more();

    @Message("diarsipkan {time}")
    String archived(String time);

    @Message("Utuh")
    String intact();

    @Message("TIDAK UTUH")
    String broken();

    @Message("Paket dibaca ulang {time}: setiap berkas dan setiap catatan lembar kendali diperiksa.")
    String checked(String time);

    @Message("{#switch part}{#case PACKAGE}Paket{#case CONTROL_SHEET}Lembar kendali{/switch}")
    String part(ArchivePart part);

    @Message("Pemeriksaan")
    String verification();

    @Message("Lembar kendali, catatan demi catatan")
    String sheet();

    @Message("tersambung")
    String joined();

    @Message("terputus dari catatan sebelumnya")
    String unjoined();

    @Message("Keputusan")
    String decisions();

    @Message("Keterangan")
    String facts();

    @Message("Kode klasifikasi")
    String classification();

    @Message("Retensi")
    String retention();

    @Message("Lokasi fisik")
    String location();

    @Message("SHA-256 paket")
    String package_hash();

    @Message("Hash desain")
    String content_hash();

    @Message("Unduh paket")
    String download();

    @Message("Lihat kontennya")
    String content();
}
