-- The archive is searched in Indonesian: 'perizinan' finds 'izin' and 'diizinkan', 'Jum''at' finds 'Jumat', 'résumé' finds
-- 'resume', and the beginning of a word is enough.

-- Trusted: the owner of the database may create it. Where an administrator forbids that, they create it beforehand.
create extension if not exists unaccent;

-- As it stands in the text, and as its stem. Both are kept: the stemmer takes 'perat' for 'at', so a beginning can only be
-- looked for among the words as they stand.
create text search configuration archive_words (copy = simple);
alter text search configuration archive_words
    alter mapping for hword, hword_part, word, asciihword, asciiword, hword_asciipart, numword, numhword, hword_numpart
    with unaccent, simple;
create text search configuration archive_stems (copy = indonesian);
alter text search configuration archive_stems
    alter mapping for hword, hword_part, word, asciihword, asciiword, hword_asciipart
    with unaccent, indonesian_stem;

-- '28/2025', 'OSS-RBA' and '#NIB' are found by each of their words; an apostrophe within a word is none of it.
create function archive_text(title text, captions text) returns text language sql immutable parallel safe
    return regexp_replace(
        regexp_replace(title || ' ' || captions, '[''’ʼ]', '', 'g'), '[-/_.:#@+]+', ' ', 'g');

-- Title before captions, should it ever be ranked.
alter table archive_record drop column words;
alter table archive_record add column words tsvector generated always as (
    setweight(to_tsvector('archive_words', archive_text(title, '')), 'A')
    || setweight(to_tsvector('archive_stems', archive_text(title, '')), 'A')
    || setweight(to_tsvector('archive_words', archive_text('', captions)), 'B')
    || setweight(to_tsvector('archive_stems', archive_text('', captions)), 'B')) stored;
create index archive_by_words on archive_record using gin (words);

-- What is looked for: each word as it stands, or its stem; of three letters and more its beginning is enough. Nothing that
-- was typed can be an operator: the words that come in are letters and digits alone.
create function archive_query(typed text[]) returns tsquery language plpgsql stable parallel safe as $$
declare
    word   text;
    wanted tsquery;
    stem   tsquery;
    query  tsquery;
begin
    foreach word in array typed loop
        wanted := to_tsquery('archive_words', word || case when length(word) >= 3 then ':*' else '' end);
        stem := plainto_tsquery('archive_stems', word);
        if numnode(stem) > 0 then
            wanted := wanted || stem;
        end if;
        if numnode(wanted) > 0 then
            query := case when query is null then wanted else query && wanted end;
        end if;
    end loop;
    return coalesce(query, ''::tsquery);
end $$;

