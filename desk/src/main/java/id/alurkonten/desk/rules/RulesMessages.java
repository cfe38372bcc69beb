package id.alurkonten.desk.rules;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;

/** The words of what everything is measured by; English is in messages/rules_en.properties. */
@MessageBundle("rules")
public interface RulesMessages {

    @Message("Ketentuan")
    String title();

    @Message(
            "Kalender kerja, hari libur, mutu baku waktu, dan batas platform yang dipakai semua layanan. Diubah lewat konfigurasi layanan, bukan di sini.")
    String more();

    @Message("Mutu baku waktu")
    String standards();

    @Message("SOP {number}, berlaku sejak {day}")
    String procedure(String number, String day);

    @Message("Langkah")
    String step();

    @Message("Pelaksana")
    String performer();

    @Message("Waktu")
    String time();

    @Message("Jam kerja")
    String hours();

    @Message("berlaku sejak {day}")
    String since(String day);

    @Message("berlaku {from} sampai {to}")
    String between(String from, String to);

    @Message("libur")
    String day_off();

    @Message("Hari libur dan cuti bersama {year}")
    String holidays(String year);

    @Message(
            "Hari libur {year} belum ada di kalender: setiap hari kerja tahun itu dihitung sebagai waktu kerja. Tambahkan pada berkas kalender layanan.")
    String unknown_year(String year);

    @Message("libur nasional")
    String public_holiday();

    @Message("cuti bersama")
    String joint_leave();

    @Message("Batas teks setiap kanal")
    String limits();

    @Message("Yang berlaku pada hari tayang menentukan.")
    String limits_more();

    @Message("Pada tanggal")
    String on();

    @Message("Tampilkan")
    String show();

    @Message("Kanal")
    String channel();

    @Message("Takarir")
    String caption();

    @Message("Judul")
    String post_title();

    @Message("Tagar")
    String hashtags();

    @Message("Terlihat sebelum dibuka")
    String fold();

    @Message("{count} huruf")
    String letters(int count);

    @Message("paling banyak {count}")
    String at_most(int count);

    @Message("disarankan {count}")
    String recommended(int count);

    @Message("tautan dihitung {count}")
    String links(int count);

    @Message("hanya peringatan")
    String warning();

    @Message("seluruhnya")
    String whole();

    @Message(
            "{#switch day}{#case MONDAY}Senin{#case TUESDAY}Selasa{#case WEDNESDAY}Rabu{#case THURSDAY}Kamis{#case FRIDAY}Jumat{#case SATURDAY}Sabtu{#case SUNDAY}Minggu{/switch}")
    String weekday(DayOfWeek day);
}
