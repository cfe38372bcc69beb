package id.alurkonten.desk.page;

import id.alurkonten.desk.client.ApprovalApi.ApprovalStatus;
import id.alurkonten.desk.client.ApprovalApi.StageStatus;
import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.ContentFormat;
import id.alurkonten.desk.client.PlanningApi.ChannelStatus;
import id.alurkonten.desk.client.PlanningApi.ContentStatus;
import id.alurkonten.desk.client.PlanningApi.PlanStatus;
import id.alurkonten.desk.client.ProductionApi.TaskStatus;
import id.alurkonten.desk.client.PublishingApi.PublicationStatus;
import id.alurkonten.desk.client.Role;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.StepCode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that more than one page has; English is in messages/msg_en.properties. */
@MessageBundle
public interface Messages {

    @Message("Lewati ke isi halaman")
    String skip();

    @Message("Navigasi utama")
    String navigation();

    @Message("Keluar")
    String sign_out();

    @Message("Masuk")
    String sign_in();

    @Message("Masuk sebagai")
    String signed_in_as();

    @Message("English")
    String other_language();

    @Message("Mode luring: perubahan belum dapat dikirim.")
    String offline();

    @Message("Sesi Anda berakhir. Masuk lagi untuk melanjutkan; yang Anda ketik di sini dipulihkan setelahnya.")
    String session_over();

    @Message("Isian Anda yang belum terkirim dipulihkan. Periksa, lalu kirim.")
    String restored();

    @Message("Buang isian ini")
    String discard();

    @Message("Baru untuk Anda: {what}")
    String news(String what);

    @Message("Kembali")
    String back();

    @Message("wajib")
    String required();

    @Message("Belum dapat dikirim")
    String not_sent();

    @Message(
            "Layanan tidak menjawab. Isian Anda masih ada di halaman ini; kirim lagi sebentar lagi. Yang sudah terkirim tidak akan terjadi dua kali.")
    String away_form();

    @Message("{msg:service(service)} sedang tidak dapat dihubungi. Bagian ini kembali setelah layanannya menjawab.")
    String away(Service service);

    @Message("Kirim lagi")
    String send_again();

    @Message("Coba lagi")
    String try_again();

    @Message("Sebelumnya")
    String previous();

    @Message("Berikutnya")
    String next();

    @Message("Halaman {page} dari {pages}")
    String page_of(int page, long pages);

    @Message("terlambat {time}")
    String overdue_by(String time);

    @Message("{time} lagi")
    String time_left(String time);

    @Message("batas {time}")
    String due_at(String time);

    @Message("Revisi {number}")
    String revision(int number);

    @Message("Jadwal tayang")
    String scheduled();

    @Message("PIC")
    String assignee();

    @Message("Halaman tidak ditemukan")
    String not_found();

    @Message("Yang Anda cari tidak ada di sini. Mungkin alamatnya salah ketik.")
    String not_found_more();

    @Message("Tidak dapat ditampilkan")
    String failed();

    @Message("Layanannya sedang tidak menjawab. Coba lagi sebentar lagi.")
    String away_page();

    @Message("Ada yang salah di halaman ini. Yang sudah tersimpan tetap tersimpan; coba lagi sebentar lagi.")
    String failed_more();

    @Message("Formulir ini sudah kedaluwarsa dan belum terkirim. Kembali ke halamannya, lalu kirim lagi.")
    String stale_form();

    @Message("Pilih berkas, tempel, atau jatuhkan ke sini.")
    String choose_file();

    @Message("Berkas tersimpan")
    String file_stored();

    @Message("Mengunggah {name}: {percent}%")
    String uploading(String name, String percent);

    @Message(
            "{name}: menunggu jaringan, lalu dilanjutkan sendiri. Bila halaman ini ditutup, pilih lagi berkas yang sama untuk melanjutkan.")
    String upload_waiting(String name);

    @Message("{name} tidak terunggah. {reason}")
    String upload_failed(String name, String reason);

    @Message("Kirim")
    String send();

    @Message("Anda sudah keluar")
    String goodbye();

    @Message("Sesi Anda di semua halaman Alur Konten sudah diakhiri.")
    String goodbye_more();

    @Message(
            "{#switch notice}{#case STARTED}Pekerjaan dimulai.{#case MATERIAL_ADDED}Bahan tersimpan.{#case DESIGN_SAVED}Versi desain tersimpan.{#case HANDED_OVER}Desain diserahkan untuk disetujui.{#case CONFIRMED}Unggahan terkonfirmasi.{#case RETRIED}Unggahan dicoba lagi.{#case RESCHEDULED}Jadwal tayang diubah.{#case DISTRIBUTED}Tugas sudah dibagikan.{#case PLAN_RETURNED}Borang dikembalikan kepada Humas.{#case REASSIGNED}Tugas dialihkan.{#case SAVED}Tersimpan.{#case REMOVED}Dihapus dari borang.{#case RESEARCH_COMPLETED}Riset selesai.{#case PLAN_FINALIZED}Borang sudah final.{#case PLAN_REOPENED}Borang dibuka kembali.{#case PLAN_SUBMITTED}Borang disampaikan ke Koordinator.{#case PLAN_CANCELLED}Rencana dibatalkan.{#case REPLAYED}Pesan diproses ulang.{#case APPROVED}Persetujuan Anda tercatat.{#case REVISION_REQUESTED}Permintaan perbaikan terkirim ke PIC.{#case COMMENTED}Komentar tersimpan.{#case DELEGATED}Pelaksana harian sudah ditunjuk.{#case DELEGATION_REVOKED}Penunjukan dicabut.{/switch}")
    String notice(Notice notice);

    @Message(
            "{#switch destination}{#case INBOX}Tindakan{#case CONTENTS}Konten{#case PLANS}Rencana{#case RESEARCH}Riset{#case ARCHIVE}Arsip{#case COMPLIANCE}Kepatuhan{#case CHANNELS}Kanal{#case POLICY}Kebijakan{#case RULES}Ketentuan{#case LETTERS}Tertahan{#case DELEGATIONS}Delegasi{/switch}")
    String destination(Destination destination);

    @Message(
            "{#switch service}{#case PLANNING}Layanan perencanaan{#case PRODUCTION}Layanan produksi{#case APPROVAL}Layanan persetujuan{#case PUBLISHING}Layanan publikasi{/switch}")
    String service(Service service);

    @Message(
            "{#switch role}{#case HUMAS}Humas{#case KOORDINATOR}Koordinator{#case SEKRETARIS}Sekretaris{#case ADMIN}Admin{#case AUDITOR}Auditor{#case SYSTEM}Sistem{/switch}")
    String role(Role role);

    @Message(
            "{#switch step}{#case RESEARCH}Riset isu terkini{#case PLAN}Menyusun borang perencanaan{#case SUBMIT}Menyampaikan borang ke Koordinator{#case ASSIGN}Membagi tugas produksi{#case PRODUCE}Memproduksi konten{#case APPROVE}Persetujuan konten{#case REVISE}Memperbaiki desain konten{#case ARCHIVE}Arsip konten{#case PUBLISH}Mengunggah konten{/switch}")
    String step(StepCode step);

    @Message("{channel.brand}")
    String channel(Channel channel);

    @Message(
            "{#switch format}{#case POSTER}Poster{#case INFOGRAPHIC}Infografis{#case CAROUSEL}Karosel{#case PHOTO}Foto{#case SHORT_VIDEO}Video pendek{#case VIDEO}Video{#case STORY}Story{#case THREAD}Utas{#case TEXT}Teks{/switch}")
    String format(ContentFormat format);

    @Message(
            "{#switch status}{#case PLANNED}Direncanakan{#case ASSIGNED}Ditugaskan{#case IN_PRODUCTION}Diproduksi{#case UNDER_REVIEW}Menunggu persetujuan{#case REVISION_REQUESTED}Perlu perbaikan{#case IN_REVISION}Diperbaiki{#case APPROVED}Disetujui{#case ARCHIVED}Diarsipkan{#case PARTIALLY_PUBLISHED}Tayang sebagian{#case PUBLISHED}Tayang{#case CANCELLED}Dibatalkan{#case TAKEN_DOWN}Diturunkan{/switch}")
    String content_status(ContentStatus status);

    @Message(
            "{#switch status}{#case UNASSIGNED}Belum dibagi{#case ASSIGNED}Ditugaskan{#case IN_PRODUCTION}Diproduksi{#case UNDER_REVIEW}Menunggu persetujuan{#case REVISION_REQUESTED}Perlu perbaikan{#case IN_REVISION}Diperbaiki{#case APPROVED}Disetujui{#case CANCELLED}Dibatalkan{/switch}")
    String task_status(TaskStatus status);

    @Message(
            "{#switch status}{#case PENDING}Menunggu keputusan{#case APPROVED}Disetujui{#case REVISION_REQUESTED}Perbaikan diminta{#case SUPERSEDED}Diganti desain baru{#case CANCELLED}Dibatalkan{/switch}")
    String approval_status(ApprovalStatus status);

    @Message(
            "{#switch status}{#case WAITING}Menunggu tahap sebelumnya{#case PENDING}Menunggu keputusan{#case APPROVED}Disetujui{#case REVISION_REQUESTED}Meminta perbaikan{#case NOT_DECIDED}Tidak diputuskan{/switch}")
    String stage_status(StageStatus status);

    @Message(
            "{#switch status}{#case DRAFT}Draf{#case FINALIZED}Final{#case SUBMITTED}Disampaikan{#case DISTRIBUTED}Dibagikan{#case COMPLETED}Selesai{#case RETURNED}Dikembalikan{#case CANCELLED}Dibatalkan{/switch}")
    String plan_status(PlanStatus status);

    @Message(
            "{#switch status}{#case PLANNED}Direncanakan{#case SCHEDULED}Terjadwal{#case PUBLISHED}Tayang{#case FAILED}Gagal{#case CANCELLED}Dibatalkan{#case TAKEN_DOWN}Diturunkan{/switch}")
    String channel_status(ChannelStatus status);

    @Message(
            "{#switch status}{#case SCHEDULED}Terjadwal{#case AWAITING_CONFIRMATION}Menunggu unggahan{#case IN_PROGRESS}Sedang diunggah{#case PUBLISHED}Tayang{#case FAILED}Gagal{#case UNKNOWN}Belum pasti{#case CANCELLED}Dibatalkan{#case TAKEN_DOWN}Diturunkan{/switch}")
    String publication_status(PublicationStatus status);
}
