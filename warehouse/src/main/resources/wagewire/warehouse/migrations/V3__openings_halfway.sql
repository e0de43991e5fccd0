-- Openings without a date lie halfway between two snapshots: all postings are resolved again.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;
