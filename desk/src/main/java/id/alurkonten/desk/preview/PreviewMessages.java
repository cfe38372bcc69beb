package id.alurkonten.desk.preview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of previews; English is in messages/preview_en.properties. */
@MessageBundle("preview")
public interface PreviewMessages {

    @Message("Pratinjau di {channel}")
    String title(String channel);

    @Message("Perkiraan: tiap platform dan gawai sedikit berbeda.")
    String roughly();

    @Message("selengkapnya")
    String more();

    @Message("Akun {channel}")
    String account(String channel);

    @Message("1 dari {count} berkas")
    String one_of(int count);

    @Message("Belum ada gambar atau video")
    String no_media();
}
