package id.alurkonten.desk.approval;

import id.alurkonten.desk.client.ApprovalApi.DelegationStatus;
import id.alurkonten.desk.client.ApprovalApi.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of step 6; English is in messages/approval_en.properties. */
@MessageBundle("approval")
public interface ApprovalMessages {

    @Message("Putuskan")
    String decide();

    @Message("Lihat seluruh berkas konten")
    String whole_content();

    @Message("Sudah saya periksa, dan ketiganya terpenuhi:")
    String checked();

    @Message("isinya boleh diketahui umum")
    String public_information();

    @Message("data pribadi hanya dengan izin pemiliknya")
    String personal_data();

    @Message("sesuai pedoman identitas")
    String brand_guideline();

    @Message("Centang dahulu bahwa ketiganya sudah diperiksa.")
    String check_first();

    @Message("Tambah catatan")
    String add_note();

    @Message("Catatan (tidak wajib)")
    String note();

    @Message("Setujui")
    String approve();

    @Message("Minta perbaikan")
    String request_revision();

    @Message("Kirim permintaan perbaikan")
    String send_revision();

    @Message("Tulis apa yang perlu diperbaiki. Seret di atas gambar untuk menandai tempatnya, atau ketik letaknya.")
    String revision_help();

    @Message("Tandai pada gambar")
    String pen();

    @Message("Catatan {number}")
    String note_number(int number);

    @Message("Apa yang perlu diperbaiki")
    String note_text();

    @Message("paling sedikit 10 huruf")
    String note_hint();

    @Message("Tandai tempatnya")
    String place();

    @Message("Berkas")
    String file();

    @Message("seluruh desain")
    String whole_design();

    @Message("Gambar {number}")
    String picture(int number);

    @Message("Video {number}")
    String video(int number);

    @Message("Dari kiri (%)")
    String area_x();

    @Message("Dari atas (%)")
    String area_y();

    @Message("Lebar (%)")
    String area_width();

    @Message("Tinggi (%)")
    String area_height();

    @Message("Detik ke- (video)")
    String at_second();

    @Message("Catatan lain")
    String another_note();

    @Message("Tulis angka dari 0 sampai 100.")
    String not_a_part();

    @Message("Tulis detik sebagai angka.")
    String not_a_second();

    @Message("Desain sudah berubah sejak Anda membukanya")
    String stale();

    @Message("Yang tampak di bawah adalah desain yang sekarang. Periksa lagi sebelum memutuskan; isian Anda masih ada.")
    String stale_more();

    @Message("Ini bukan giliran Anda untuk memutuskan.")
    String not_yours();

    @Message("Komentar untuk sesama petugas")
    String comment();

    @Message("Tidak keluar dari layanan persetujuan, dan bukan keputusan.")
    String comment_hint();

    @Message("Simpan komentar")
    String send_comment();

    @Message("Belum ada komentar.")
    String no_comments();

    @Message("Yang diminta diperbaiki sebelumnya")
    String before();

    @Message("Yang berubah pada naskah")
    String changed_text();

    @Message("Revisi {number} (sebelumnya)")
    String former(int number);

    @Message("Revisi {number} (sekarang)")
    String present(int number);

    @Message("Diserahkan {time}")
    String handed_over(String time);

    @Message("{#switch stage}{#case KOORDINATOR}Koordinator{#case SEKRETARIS}Sekretaris{/switch}")
    String stage(Stage stage);

    @Message("Pelaksana harian (Plh)")
    String delegations();

    @Message("Siapa yang memutuskan menggantikan siapa, sejak kapan, dan atas dasar surat apa.")
    String delegations_more();

    @Message("Tunjuk pelaksana harian")
    String delegate_title();

    @Message("Menggantikan")
    String delegated_role();

    @Message("Nama masuk penggantinya")
    String delegate();

    @Message("Sejak")
    String from();

    @Message("Sampai")
    String to();

    @Message("Dasar (surat perintah)")
    String basis();

    @Message("Tunjuk")
    String appoint();

    @Message("Cabut")
    String revoke();

    @Message("Belum ada penunjukan")
    String no_delegations();

    @Message("Penunjukan yang dicatat di sini berlaku mulai harinya.")
    String no_delegations_more();

    @Message(
            "{#switch status}{#case UPCOMING}Akan berlaku{#case ACTIVE}Berlaku{#case ENDED}Berakhir{#case REVOKED}Dicabut{/switch}")
    String delegation_status(DelegationStatus status);

    @Message("Tandai detik ini")
    String mark_moment();
}
