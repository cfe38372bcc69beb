package id.alurkonten.desk.administration;

import id.alurkonten.desk.client.ApprovalApi.Stage;
import id.alurkonten.desk.client.DeadLetterApi.ReplayOutcome;
import id.alurkonten.desk.client.PublishingApi.ChannelMode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the administrator's pages; English is in messages/administration_en.properties. */
@MessageBundle("administration")
public interface AdministrationMessages {

    @Message("Kanal")
    String channels();

    @Message("Cara mengunggah")
    String mode();

    @Message("{#switch mode}{#case MANUAL}Manual, oleh petugas{#case API}Otomatis, lewat API{/switch}")
    String mode_of(ChannelMode mode);

    @Message("Akun")
    String account();

    @Message("Belum ada akun")
    String no_account();

    @Message("Kredensial")
    String credentials();

    @Message(
            "Satu per baris: nama=nilai. Hanya ditulis, tidak pernah ditampilkan lagi; kosongkan bila tidak berubah atau manual.")
    String credentials_more();

    @Message("Ubah")
    String change();

    @Message("Simpan")
    String save();

    @Message("Periksa")
    String check();

    @Message("Siap")
    String ok();

    @Message("Bermasalah")
    String not_ok();

    @Message("diubah {name}, {time}")
    String changed(String name, String time);

    @Message("pengaturan awal, {time}")
    String as_set_up(String time);

    @Message("Kebijakan persetujuan")
    String policy();

    @Message("Berlaku untuk permohonan yang dibuka setelah ini.")
    String policy_more();

    @Message("Tahap")
    String stages();

    @Message("{#switch stage}{#case KOORDINATOR}Koordinator{#case SEKRETARIS}Sekretaris{/switch}")
    String stage(Stage stage);

    @Message("Koordinator")
    String koordinator();

    @Message("Sekretaris")
    String sekretaris();

    @Message("Dengan daftar periksa")
    String checklist();

    @Message("tanpa daftar periksa")
    String no_checklist();

    @Message("Riwayat")
    String history();

    @Message("Belum pernah diubah.")
    String no_history();

    @Message("Peristiwa tertahan")
    String letters();

    @Message(
            "Yang tidak dapat diterima sebuah layanan menunggu di sini, dengan alasannya. Setelah penyebabnya diperbaiki, proses ulang.")
    String letters_more();

    @Message("Tidak ada yang tertahan.")
    String no_letters();

    @Message("Alasan")
    String reason();

    @Message("Isi")
    String data();

    @Message("Tertahan sejak")
    String since();

    @Message("Dari topik")
    String topic();

    @Message("Perihal")
    String subject();

    @Message("Proses ulang")
    String replay();

    @Message("Proses ulang semua ({count})")
    String replay_all(long count);

    @Message("{applied} diterima, {ignored} diabaikan, {duplicates} sudah pernah diterima, {refused} ditolak lagi.")
    String replayed(long applied, long ignored, long duplicates, long refused);

    @Message("{count} belum sempat dicoba: tekan sekali lagi.")
    String remaining(long count);

    @Message("Pemrosesan ulang")
    String replays();

    @Message(
            "{#switch outcome}{#case APPLIED}diterima{#case IGNORED}diabaikan{#case DUPLICATE}sudah pernah diterima{#case REFUSED}ditolak lagi{/switch}")
    String outcome(ReplayOutcome outcome);
}
