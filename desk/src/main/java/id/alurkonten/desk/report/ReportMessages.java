package id.alurkonten.desk.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the compliance report; English is in messages/report_en.properties. */
@MessageBundle("report")
public interface ReportMessages {

    @Message("Laporan kepatuhan")
    String title();

    @Message("Dari")
    String from();

    @Message("Sampai")
    String to();

    @Message("Tampilkan")
    String show();

    @Message("Unduh CSV")
    String csv();

    @Message("Unduh PDF")
    String pdf();

    @Message("Bulan demi bulan")
    String months();

    @Message("Bulan")
    String month();

    @Message("Tepat waktu per langkah dan bulan")
    String step_months();

    @Message("Bagian yang selesai dalam mutu baku waktunya, dari semua yang dikerjakan pada bulan itu.")
    String step_months_more();

    @Message("tidak ada yang dikerjakan")
    String nothing();

    @Message("Di mana konten paling lama tertahan")
    String bottlenecks();

    @Message("Median waktu menunggu sebelum langkahnya, ditambah median waktu kerja di dalamnya.")
    String bottlenecks_more();

    @Message("menunggu {waiting}, dikerjakan {working}")
    String stays(String waiting, String working);

    @Message("{late} dari {all} terlambat")
    String late_of(long late, long all);

    @Message("Belum ada langkah yang selesai pada masa ini")
    String none();

    @Message("Pilih masa lain.")
    String none_more();

    @Message("Tepat waktu per langkah")
    String on_time_chart();

    @Message("Waktu menunggu dan waktu kerja")
    String time_chart();

    @Message("Langkah")
    String step();

    @Message("Pelaksanaan")
    String executions();

    @Message("Tepat waktu")
    String on_time();

    @Message("Terlambat")
    String late();

    @Message("Median kerja")
    String median();

    @Message("Kerja, 9 dari 10")
    String p90();

    @Message("Median menunggu")
    String waiting();

    @Message("Mutu baku")
    String standard();

    @Message("Evaluasi")
    String evaluation();

    @Message("Prosedur")
    String procedure();

    @Message("Penilaian")
    String assessment();

    @Message("Catatan")
    String note();

    @Message("Tindak lanjut")
    String action();
}
