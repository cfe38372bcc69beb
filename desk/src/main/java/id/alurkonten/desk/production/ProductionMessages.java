package id.alurkonten.desk.production;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the production page; English is in messages/production_en.properties. */
@MessageBundle("production")
public interface ProductionMessages {

    @Message("Produksi")
    String title();

    @Message("Yang diminta")
    String asked();

    @Message("Usulan naskah")
    String proposed_caption();

    @Message("Kanal")
    String channels();

    @Message("Mulai mengerjakan")
    String start();

    @Message("Waktu baku dihitung sejak Anda mulai.")
    String start_more();

    @Message("Tugas ini dikerjakan oleh {name}. Anda dapat melihatnya, tidak mengubahnya.")
    String not_yours(String name);

    @Message("Tugas ini belum dibagikan kepada siapa pun.")
    String nobodys();

    @Message("Desain sudah diserahkan dan menunggu keputusan.")
    String handed_over();

    @Message("Desain")
    String design();

    @Message("Berkas")
    String files();

    @Message("Pilih berkas")
    String choose();

    @Message("Gambar atau video; boleh beberapa sekaligus. Dapat juga ditempel atau dijatuhkan ke sini.")
    String choose_more();

    @Message("Unggah berkas")
    String upload();

    @Message("Belum ada berkas.")
    String no_files();

    @Message("Berkas {number}")
    String file(int number);

    @Message("Teks alternatif")
    String alt_text();

    @Message("Apa yang terlihat, untuk orang yang tidak dapat melihatnya")
    String alt_text_more();

    @Message("Dipakai sebagai")
    String role();

    @Message("Isi konten")
    String role_main();

    @Message("Sampul video")
    String role_cover();

    @Message("Naikkan")
    String raise();

    @Message("Buang")
    String remove();

    @Message("Naskah {channel}")
    String caption(String channel);

    @Message("Judul di {channel}")
    String post_title(String channel);

    @Message("Tagar")
    String hashtags();

    @Message("Dipisah spasi")
    String hashtags_more();

    @Message("{count} dari {max} huruf")
    String counted(String count, int max);

    @Message("tagar paling banyak {max}, disarankan {recommended}")
    String hashtags_recommended(int max, int recommended);

    @Message("tagar paling banyak {max}")
    String hashtags_max(int max);

    @Message("judul paling banyak {max} huruf")
    String title_max(int max);

    @Message("Tidak dapat diserahkan")
    String block();

    @Message("Perhatikan")
    String warn();

    @Message("Catatan versi (opsional)")
    String note();

    @Message("Simpan versi")
    String save();

    @Message("Simpan dan serahkan untuk disetujui")
    String hand_over();

    @Message("Sebelum diserahkan, mohon perbaiki yang ditandai pada kanalnya.")
    String blocked();

    @Message("Perbaikan yang diminta")
    String revision();

    @Message("{name} · {time}")
    String requested_by(String name, String time);

    @Message("Bahan")
    String materials();

    @Message("Belum ada bahan.")
    String no_materials();

    @Message("Tambah bahan")
    String add_material();

    @Message("Nama bahan")
    String material_title();

    @Message("Teks")
    String material_text();

    @Message("Tautan")
    String material_url();

    @Message("Berkas bahan")
    String material_file();

    @Message("Simpan bahan")
    String save_material();

    @Message("Lihat seluruh konten")
    String whole_content();

    @Message("Versi {version} disimpan {time}")
    String saved(int version, String time);

    @Message("pada detik {second}")
    String at_second(int second);
}
