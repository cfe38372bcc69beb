package id.alurkonten.desk.research;

import id.alurkonten.desk.client.PlanningApi.Platform;
import id.alurkonten.desk.client.PlanningApi.ResearchStatus;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the research pages; English is in messages/research_en.properties. */
@MessageBundle("research")
public interface ResearchMessages {

    @Message("Riset isu")
    String title();

    @Message("Buka riset")
    String open();

    @Message("Topik")
    String topic();

    @Message("Belum ada riset")
    String none();

    @Message("Riset adalah langkah pertama: buka satu, lalu catat temuannya.")
    String none_more();

    @Message("{#switch status}{#case OPEN}Berjalan{#case COMPLETED}Selesai{/switch}")
    String status(ResearchStatus status);

    @Message("Temuan")
    String findings();

    @Message("Belum ada temuan")
    String no_findings();

    @Message("Setiap temuan disertai tangkapan layarnya.")
    String no_findings_more();

    @Message("Tambah temuan")
    String add();

    @Message("Dilihat di")
    String platform();

    @Message("Judul temuan")
    String finding_title();

    @Message("Tautan")
    String url();

    @Message("Catatan")
    String note();

    @Message("Tangkapan layar")
    String screenshot();

    @Message("Simpan temuan")
    String save();

    @Message("Selesaikan riset")
    String complete();

    @Message("Setelah selesai, riset dapat dirujuk rencana dan tidak dapat ditambah lagi.")
    String complete_more();

    @Message("Tangkapan layar: {title}")
    String shot_of(String title);

    @Message("dibuka oleh {name}, {time}")
    String opened(String name, String time);

    @Message(
            "{#switch platform}{#case INSTAGRAM}Instagram{#case TIKTOK}TikTok{#case X}X{#case YOUTUBE}YouTube{#case GOOGLE}Google{#case OTHER}Lainnya{/switch}")
    String on(Platform platform);
}
