package id.alurkonten.desk.publishing;

import id.alurkonten.desk.client.PublishingApi.AttemptState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the publish kit; English is in messages/kit_en.properties. */
@MessageBundle("kit")
public interface KitMessages {

    @Message("Unggah ke {channel}")
    String title(String channel);

    @Message("1. Salin naskah")
    String copy_text();

    @Message("Judul")
    String post_title();

    @Message("Naskah")
    String caption();

    @Message("Salin")
    String copy();

    @Message("Tersalin")
    String copied();

    @Message("2. Simpan berkas")
    String save_files();

    @Message("Simpan berkas {number}")
    String save_file(int number);

    @Message("Konten ini hanya teks; tidak ada berkas.")
    String no_files();

    @Message("Buka akun")
    String open_account();

    @Message("Buka halaman unggah {channel}")
    String open_upload(String channel);

    @Message("3. Konfirmasi")
    String confirm_title();

    @Message("Setelah tayang, tuliskan tautannya dan sertakan tangkapan layarnya sebagai bukti tayang.")
    String confirm_more();

    @Message("Tautan tayangan")
    String url();

    @Message("Tangkapan layar")
    String evidence();

    @Message("Tayang pada")
    String published_at();

    @Message("Konfirmasi tayang")
    String confirm();

    @Message("Bukti tayang")
    String proof();

    @Message("Buka tayangan")
    String open_post();

    @Message("Bahan unggahan belum tersedia.")
    String no_kit();

    @Message("Coba lagi unggahan ini")
    String retry();

    @Message("Tidak tayang")
    String deny_title();

    @Message(
            "Bila setelah diperiksa di akunnya ternyata tidak ada, tuliskan apa yang diperiksa; setelah itu dapat dicoba lagi.")
    String deny_more();

    @Message("Apa yang diperiksa")
    String deny_reason();

    @Message("Nyatakan tidak tayang")
    String deny();

    @Message("Ubah jadwal tayang")
    String reschedule();

    @Message("Jadwal baru")
    String scheduled_at();

    @Message("Simpan jadwal")
    String save_schedule();

    @Message("Percobaan")
    String attempts();

    @Message(
            "{#switch state}{#case INTENDED}disiapkan{#case COMMITTING}sedang dikirim{#case PUBLISHED}tayang{#case FAILED}gagal{#case UNKNOWN}belum pasti{/switch}")
    String attempt(AttemptState state);
}
