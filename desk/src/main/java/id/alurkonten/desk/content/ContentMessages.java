package id.alurkonten.desk.content;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the content pages; English is in messages/content_en.properties. */
@MessageBundle("content")
public interface ContentMessages {

    @Message("Konten")
    String title();

    @Message("Cari judul")
    String search_label();

    @Message("Status")
    String status_label();

    @Message("Semua status")
    String all_statuses();

    @Message("Hanya yang terlambat")
    String only_overdue();

    @Message("Cari")
    String search();

    @Message("Tidak ada konten yang cocok")
    String none();

    @Message("Coba kata lain, atau lihat semua status.")
    String none_more();

    @Message("{total} konten")
    String total(long total);

    @Message("{total} konten atau lebih; persempitlah pencarian")
    String total_or_more(long total);

    @Message("Desain")
    String design();

    @Message("Belum ada desain")
    String no_design();

    @Message("Gambar muncul di sini setelah PIC mengunggah versi pertama.")
    String no_design_more();

    @Message("Naskah per kanal")
    String captions();

    @Message("Sembilan langkah")
    String steps();

    @Message("selesai")
    String done();

    @Message("sedang berjalan")
    String running();

    @Message("belum")
    String ahead();

    @Message("tidak diperlukan")
    String not_needed();

    @Message("pernah terlambat")
    String was_late();

    @Message("{times} kali")
    String times(int times);

    @Message("Lembar kendali")
    String sheet();

    @Message("Setiap langkah: siapa, kapan, dan waktu kerja yang dipakai terhadap waktu baku.")
    String sheet_more();

    @Message("Lembar kendali terisi setelah langkah pertama selesai.")
    String sheet_empty();

    @Message("{actual} dari {standard} waktu baku")
    String actual_of_standard(String actual, String standard);

    @Message("tepat waktu")
    String on_time();

    @Message("terlambat")
    String late();

    @Message("Pengunggahan")
    String publications();

    @Message("Buka tayangan di {channel}")
    String open_post(String channel);

    @Message("Belum dijadwalkan untuk diunggah.")
    String no_publications();

    @Message("Permintaan perbaikan")
    String revision_requests();

    @Message("{name} meminta perbaikan atas revisi {revision}")
    String requested_by(String name, int revision);

    @Message("Tahap persetujuan")
    String stages();

    @Message("a.n. {name}")
    String on_behalf_of(String name);

    @Message("Komentar")
    String comments();

    @Message("Rencana")
    String plan();

    @Message("Pilar")
    String pillar();

    @Message("Tema")
    String theme();

    @Message("Arahan")
    String brief();

    @Message("Outline")
    String outline();

    @Message("Acuan")
    String references();

    @Message("Bahan")
    String materials();

    @Message("Dibatalkan: {reason}")
    String cancelled(String reason);

    @Message("Versi {version}")
    String version(int version);

    @Message("Gambar {number}")
    String picture(int number);

    @Message("pada detik {second}")
    String at_second(int second);

    @Message("Unduh lembar kendali (PDF)")
    String sheet_print();
}
