-- Each word that the archive has, once. A beginning is looked up here, so that the index is asked for whole words: of a
-- common one it skips the entries that another condition rules out, while beginnings have to be read through.
create table archive_word (
    word text collate "C" constraint archive_word_pk primary key
);
insert into archive_word select distinct unnest(tsvector_to_array(words)) from archive_record;

-- In their order: two archives at once wait for each other's words, and never in a circle.
create function archive_learns_words() returns trigger language plpgsql as $$
begin
    insert into archive_word select word from unnest(tsvector_to_array(new.words)) as word order by word
    on conflict do nothing;
    return null;
end $$;
create trigger archive_learns_words after insert on archive_record
    for each row execute function archive_learns_words();

-- As before, but for a beginning: it stands for the words that begin so, unless they are more than a hundred.
create or replace function archive_query(typed text[]) returns tsquery language plpgsql stable parallel safe as $$
declare
    most   constant int := 100;
    word   text;
    begun  text;
    known  text[];
    wanted tsquery;
    stem   tsquery;
    query  tsquery;
begin
    foreach word in array typed loop
        wanted := to_tsquery('archive_words', word);
        if length(word) >= 3 then
            begun := (tsvector_to_array(to_tsvector('archive_words', word)))[1];
            known := array(select a.word from archive_word a where a.word ^@ begun limit most + 1);
            if cardinality(known) > most or numnode(wanted) <> 1 then
                wanted := to_tsquery('archive_words', word || ':*');
            elsif cardinality(known) > 0 then
                wanted := array_to_string(array(select quote_literal(one) from unnest(known) one), '|')::tsquery;
            end if;
        end if;
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
