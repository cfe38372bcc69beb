-- Pictures that were derived to fit their platforms: what stands in the design in the place of what was uploaded. Part of a
-- version, and as immutable as it.
alter table design_version add column renditions jsonb not null default '[]';
