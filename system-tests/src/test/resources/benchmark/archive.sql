-- So many contents in the archive, over five years: titles and captions of words as frequent as words are (few everywhere,
-- most hardly anywhere), the folders that they are of, and no package.
create temporary table word as
select row_number() over (order by rare, place) as rank, word from (
    select false as rare, place, word from unnest(string_to_array(
        'layanan perizinan investasi usaha risiko provinsi masyarakat pelayanan informasi daerah kegiatan pembangunan kinerja '
        || 'laporan capaian pengawasan pendaftaran persyaratan penyederhanaan kemudahan berusaha pelatihan sosialisasi bimbingan '
        || 'konsultasi pengaduan penghargaan kunjungan kerja sama penanaman modal ekspor industri perdagangan pariwisata pertanian '
        || 'perikanan kelautan kesehatan pendidikan lingkungan energi transportasi perhubungan ketenagakerjaan keterampilan wirausaha '
        || 'koperasi mikro kecil menengah digital aplikasi sistem elektronik terpadu satu pintu sertifikat standar halal',
        ' ')) with ordinality as frequent (word, place)
    union all select true, n, 'kata' || n from generate_series(1, 20000) n) as words;
alter table word add primary key (rank);
analyze word;

-- Zipf's law, near enough: the r-th word is used in proportion to 1/r.
create function pg_temp.words(seed bigint, many int) returns text language sql volatile as $$
    select string_agg(w.word, ' ')
    from generate_series(1, many) n
    join lateral (select floor(exp(random() * ln(20060)))::bigint as rank where seed + n > 0) pick on true
    join word w on w.rank = pick.rank
$$;

insert into content_folder (content_id, version, plan_id, status, sequence, control_sheet, revision, approval, approved_at,
    archive_due_at, archived_at)
select md5('content' || n)::uuid, 0, md5('plan' || n / 20)::uuid, 'ARCHIVED', 9, '[]', 1, '{}', at, at, at
from generate_series(1, :records) n, lateral (select now() - n * interval '158 seconds' as at) as moment;

-- Word by word it would take minutes; it is done at once below.
alter table archive_record disable trigger archive_learns_words;

insert into archive_record (archive_id, version, content_id, plan_id, revision, title, format, content_hash, captions, channels,
    location, package_sha256, package_size, approved_at, archived_at, classification)
select md5('archive' || n)::uuid, 0, md5('content' || n)::uuid, md5('plan' || n / 20)::uuid, 1,
    pg_temp.words(n, 6) || ' ' || n, 'POSTER', md5('a' || n) || md5('b' || n), pg_temp.words(n, 24),
    (array['INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'X', 'YOUTUBE', 'THREADS'])[1 + n % 6 : 2 + n % 6],
    'none/' || n || '.zip', md5('c' || n) || md5('d' || n), 1, at, at, 'HM.02.0' || 1 + n % 5
from generate_series(1, :records) n, lateral (select now() - n * interval '158 seconds' as at) as moment;

alter table archive_record enable trigger archive_learns_words;

insert into archive_word select distinct unnest(tsvector_to_array(words)) from archive_record on conflict do nothing;

vacuum analyze archive_word;
vacuum analyze archive_record;
vacuum analyze archive_audit;
vacuum analyze content_folder;
