package id.alurkonten.desk.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the plan pages; English is in messages/plan_en.properties. */
@MessageBundle("plan")
public interface PlanMessages {

    @Message("Rencana")
    String title();

    @Message("Belum ada rencana")
    String none();

    @Message("Rencana memuat butir-butir konten untuk satu masa.")
    String none_more();

    @Message("Rencana baru")
    String draw();

    @Message("Judul rencana")
    String plan_title();

    @Message("Masa mulai")
    String period_start();

    @Message("Masa akhir")
    String period_end();

    @Message("Riset yang dirujuk")
    String researches();

    @Message("Belum ada riset yang selesai.")
    String no_researches();

    @Message("Buat rencana")
    String create();

    @Message("Impor dari CSV")
    String take();

    @Message("Berkas CSV")
    String file();

    @Message(
            "Kolom: no, scheduledAt, channels, format, pillar, title, hashtags, assignee; bila ada theme, brief, caption, references. Seluruhnya diterima, atau tidak sama sekali.")
    String file_more();

    @Message("Impor")
    String take_in();

    @Message("Baris dan kolom")
    String row_column();

    @Message("Yang perlu diperbaiki")
    String fault();

    @Message("{start} – {end}")
    String period(String start, String end);

    @Message("dibuat oleh {name}")
    String drawn_by(String name);

    @Message("Dikembalikan: {reason}")
    String returned(String reason);

    @Message("Dibatalkan: {reason}")
    String cancelled(String reason);

    @Message("Butir rencana")
    String items();

    @Message("Belum ada butir")
    String no_items();

    @Message("Tambahkan butir pertama di bawah.")
    String no_items_more();

    @Message("Butir baru")
    String new_item();

    @Message("Judul")
    String item_title();

    @Message("Format")
    String format();

    @Message("Kanal")
    String channels();

    @Message("Jadwal tayang")
    String scheduled();

    @Message("Pilar")
    String pillar();

    @Message("Tema")
    String theme();

    @Message("Arahan")
    String brief();

    @Message("Usulan naskah")
    String caption();

    @Message("Tagar")
    String hashtags();

    @Message("Acuan, satu per baris")
    String references();

    @Message("Usulan PIC")
    String assignee();

    @Message("Rincian")
    String details();

    @Message("Simpan")
    String save();

    @Message("Salin")
    String copy();

    @Message("Hapus")
    String remove();

    @Message("Tambah butir")
    String add();

    @Message("Kalender")
    String calendar();

    @Message("Seret butir ke hari lain untuk memindahkannya.")
    String drag();

    @Message("Ubah judul, masa, dan riset")
    String change_head();

    @Message("Finalkan borang")
    String finalize_plan();

    @Message("Buka kembali")
    String reopen();

    @Message("Sampaikan ke Koordinator")
    String submit();

    @Message("Batalkan rencana")
    String cancel();

    @Message("Alasan")
    String reason();

    @Message("Unduh CSV")
    String export();

    @Message("Pembagian tugas")
    String distribution();

    @Message(
            "{#switch day}{#case 0}Sen{#case 1}Sel{#case 2}Rab{#case 3}Kam{#case 4}Jum{#case 5}Sab{#case 6}Min{/switch}")
    String weekday(int day);

    @Message("Cetak (PDF)")
    String print();

    @Message("Unduh XLSX")
    String export_xlsx();
}
