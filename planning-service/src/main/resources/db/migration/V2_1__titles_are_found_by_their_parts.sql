-- Plans and contents are looked for by any part of their titles, among those of years.

-- Trusted: the owner of the database may create it. Where an administrator forbids that, they create it beforehand.
create extension if not exists pg_trgm;

create index content_plan_by_title on content_plan using gin (lower(title) gin_trgm_ops);
create index content_view_by_title on content_view using gin (lower(title) gin_trgm_ops);
