package id.alurkonten.desk.distribution;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the distribution page; English is in messages/distribution_en.properties. */
@MessageBundle("distribution")
public interface DistributionMessages {

    @Message("Bagikan tugas")
    String title();

    @Message("{count} tugas belum dibagikan")
    String open(int count);

    @Message("Semua tugas rencana ini sudah dibagikan")
    String all_done();

    @Message("Perkembangannya terlihat di bawah.")
    String all_done_more();

    @Message("Belum ada tugas")
    String none();

    @Message("Tugas muncul di sini setelah rencana disampaikan Humas.")
    String none_more();

    @Message("PIC")
    String assignee();

    @Message("Outline konten")
    String outline();

    @Message("Desain diinginkan pada (opsional)")
    String due_at();

    @Message("Bagikan semua")
    String distribute();

    @Message("Beban kerja")
    String workload();

    @Message("Belum ada tugas terbuka pada siapa pun.")
    String no_workload();

    @Message("Tugas")
    String tasks();

    @Message("Terlambat")
    String overdue();

    @Message("Sisa pekerjaan")
    String due_work();

    @Message("Kembalikan ke Humas")
    String give_back();

    @Message("Alasan")
    String reason();

    @Message("Kembalikan rencana")
    String send_back();

    @Message("Sudah dibagikan")
    String assigned();

    @Message("Alihkan")
    String reassign();

    @Message("PIC baru")
    String new_assignee();
}
