package id.alurkonten.desk.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of Perlu tindakan saya; English is in messages/inbox_en.properties. */
@MessageBundle("inbox")
public interface InboxMessages {

    @Message("Perlu tindakan saya")
    String title();

    @Message("{#if count == 0}Tidak ada yang menunggu{#else}{count} menunggu{/if}")
    String count(int count);

    @Message("{count} terlambat")
    String overdue(long count);

    @Message("Tidak ada yang menunggu Anda")
    String empty();

    @Message("Begitu sesuatu sampai di meja Anda, ia muncul di sini.")
    String empty_more();

    @Message("Beri tahu saya di peramban")
    String notices();

    @Message("Peramban ini menolak pemberitahuan. Izinkan dulu di setelannya.")
    String notify_refused();

    @Message("Lihat semua konten")
    String all_contents();

    @Message(
            "{#switch kind}{#case APPROVE}Putuskan{#case DISTRIBUTE}Bagikan tugas{#case START}Mulai produksi{#case PRODUCE}Selesaikan desain{#case START_REVISION}Mulai perbaikan{#case REVISE}Selesaikan perbaikan{#case UPLOAD}Unggah dan konfirmasi{#case SETTLE}Pastikan hasil unggahan{#case RETRY}Unggahan gagal{#case COMPLETE_RESEARCH}Selesaikan riset{#case DRAW_UP}Lengkapi borang{#case SUBMIT}Sampaikan borang{#case MEND_PLAN}Perbaiki borang{/switch}")
    String kind(WaitingKind kind);
}
