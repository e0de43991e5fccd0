-- Copies that name their original or were edited are told by other rules: all are worked out anew by the next refresh.

insert into postings.block_changed (employer, title_key)
select distinct coalesce(employer, board), title_key from postings.listing_record;
